package candor.erasure.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An order whose portions come to nothing, as when the database has no room left. */
class AttemptsTest extends ErasureFixture {
    @Test
    @DisplayName("it is tried again at once, then after pauses up to an hour, and fails after half a day")
    void pauses() {
        UUID id = order(ErasureScope.ofPerson(holder, null, ErasureFilter.ALL));
        Instant first = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Instant last = first;
        int attempts = 0;
        for (Instant now = first; state(id) != Erasure.State.FAILED; now = now.plusSeconds(30)) {
            if (claim(id, now)) {
                attempts++;
                long pause = Duration.between(last, now).toMinutes();
                assertThat(pause)
                        .as("before attempt %d", attempts)
                        .isBetween(attempts < 4 ? 0L : Math.min(60, 1L << attempts - 4), attempts < 4 ? 1L : 61L);
                last = now;
            }
        }
        assertThat(attempts).isEqualTo(21);
        assertThat(Duration.between(first, last)).isBetween(Duration.ofHours(12), Duration.ofHours(16));
    }

    private static Erasure.State state(UUID id) {
        return DATABASE.call(
                session -> new ErasureOrders(session).find(id).orElseThrow().state());
    }
}
