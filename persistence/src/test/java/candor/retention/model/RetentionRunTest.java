package candor.retention.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.retention.model.RetentionRun.State;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class RetentionRunTest {
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    private final RetentionRun run = new RetentionRun(UUID.randomUUID(), LocalDate.parse("2026-03-01"), NOON);

    @Test
    @DisplayName("R15: after five vain attempts in a row it has failed, and says what kind of error the latest one met")
    void fails() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            run.attempt(NOON);
            assertThat(run.state()).isEqualTo(State.RUNNING);
            run.meet("PSQLException 53100");
        }
        run.attempt(NOON.plusSeconds(30));
        assertThat(run.state()).isEqualTo(State.FAILED);
        assertThat(run.failure()).contains("PSQLException 53100");
        assertThat(run.workedAt()).isEqualTo(NOON.plusSeconds(30));
    }

    @Test
    @DisplayName("one portion that goes through, and attempts and errors before it are forgotten")
    void goesOn() {
        for (int attempt = 1; attempt <= 5; attempt++) {
            run.attempt(NOON);
            run.meet("PSQLException 57014");
        }
        run.portionDone(NOON);
        assertThat(run.failure()).isEmpty();
        run.attempt(NOON);
        assertThat(run.state()).isEqualTo(State.RUNNING);
        run.meet("x".repeat(500));
        assertThat(run.failure().orElseThrow()).hasSize(200);
        run.complete(NOON);
        assertThat(run.failure()).isEmpty();
    }
}
