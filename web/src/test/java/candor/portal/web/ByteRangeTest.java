package candor.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {
    private static final long SIZE = 1000;

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, bytes 0-0/1000",
        "bytes=500-, bytes 500-999/1000",
        "bytes=-1, bytes 999-999/1000",
        "bytes=-5000, bytes 0-999/1000",
        "bytes=10-999999999999, bytes 10-999/1000",
        "bytes = 0 - 9, bytes 0-9/1000"
    })
    @DisplayName("one part is given, as far as there is something of it")
    void parts(String asked, String given) {
        ByteRange range = ByteRange.of(asked, SIZE).orElseThrow();
        assertThat(range.isSatisfiable()).isTrue();
        assertThat(range.of(SIZE)).isEqualTo(given);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=1000-", "bytes=1000-2000", "bytes=-0"})
    @DisplayName("what lies behind the end cannot be given")
    void behindTheEnd(String asked) {
        ByteRange range = ByteRange.of(asked, SIZE).orElseThrow();
        assertThat(range.isSatisfiable()).isFalse();
        assertThat(range.of(SIZE)).isEqualTo("bytes */1000");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "bytes",
                "bytes=-",
                "bytes=9-1",
                "bytes=0-1,5-6",
                "lines=0-1",
                "bytes=a-",
                "bytes=9999999999999999999-"
            })
    @DisplayName("what is not understood is the whole")
    void whole(String asked) {
        assertThat(ByteRange.of(asked, SIZE)).isEmpty();
    }

    @Test
    @DisplayName("nothing asked is the whole")
    void nothing() {
        assertThat(ByteRange.of(null, SIZE)).isEmpty();
    }
}
