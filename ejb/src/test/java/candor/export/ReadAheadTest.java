package candor.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.export.model.ExportedRow;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(30)
class ReadAheadTest {
    private final ExecutorService readers = Executors.newSingleThreadExecutor();
    private final AtomicBoolean reading = new AtomicBoolean();

    @AfterEach
    void end() {
        readers.shutdownNow();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 249, 250, 251, 10_000})
    @DisplayName("every row comes once, in its order")
    void all(int rows) throws Exception {
        List<Long> seen = new ArrayList<>();
        ReadAhead.each(source(rows), readers, row -> seen.add(row.basis()));
        assertThat(seen)
                .containsExactlyElementsOf(LongStream.range(0, rows).boxed().toList());
    }

    @Test
    @DisplayName("when the work fails, nobody reads any more once that is said")
    void workFails() {
        assertThatThrownBy(() -> ReadAhead.each(source(Integer.MAX_VALUE), readers, row -> {
                    if (row.basis() == 5_000) {
                        throw new SupersededException();
                    }
                }))
                .isInstanceOf(SupersededException.class);
        assertThat(reading).isFalse();
    }

    @Test
    @DisplayName("when reading fails, what was read before is not taken for all")
    void readingFails() {
        assertThatThrownBy(() -> ReadAhead.each(
                        reader -> {
                            source(700).each(reader);
                            throw new SQLException("gone");
                        },
                        readers,
                        row -> {}))
                .isInstanceOf(IOException.class)
                .hasRootCauseMessage("gone");
    }

    private ReadAhead.Source source(int rows) {
        return reader -> {
            reading.set(true);
            try {
                for (int i = 0; i < rows; i++) {
                    reader.read(row(i));
                }
            } finally {
                reading.set(false);
            }
        };
    }

    private static ExportedRow row(long number) {
        UUID id = new UUID(0, number);
        Instant now = Instant.EPOCH;
        return new ExportedRow(
                id,
                id,
                Surface.SOFTWARE,
                Category.USAGE,
                now,
                now,
                null,
                null,
                null,
                number,
                LocalDate.EPOCH,
                List.of(),
                "{}",
                null);
    }
}
