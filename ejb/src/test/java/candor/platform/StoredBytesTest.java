package candor.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StoredBytesTest {
    private static final int PIECE = StoredBytes.PIECE;

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 1", "1048575, 1048577", "1048576, 1048577", "5, 2097159", "2097152, 2097159", "0, 2097159"})
    @DisplayName("any part is written, whichever pieces it lies in")
    void parts(int from, int to) throws IOException {
        byte[] all = new byte[2 * PIECE + 7];
        new Random(1).nextBytes(all);
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        stored(all, 3).writeTo(written, from, to);
        assertThat(written.toByteArray()).isEqualTo(Arrays.copyOfRange(all, from, to));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    @DisplayName("what was deleted meanwhile is not taken for the end")
    void deleted(int left) {
        StoredBytes stored = stored(new byte[2 * PIECE + 7], left);
        assertThatThrownBy(() -> stored.writeTo(OutputStream.nullOutputStream()))
                .isInstanceOf(EOFException.class);
    }

    private static StoredBytes stored(byte[] all, int pieces) {
        return new StoredBytes(
                all.length,
                "",
                position -> position < pieces
                        ? Optional.of(
                                Arrays.copyOfRange(all, position * PIECE, Math.min(all.length, (position + 1) * PIECE)))
                        : Optional.empty());
    }
}
