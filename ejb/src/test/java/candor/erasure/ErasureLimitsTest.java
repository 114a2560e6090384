package candor.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import candor.erasure.model.ErasureAttempts.Past;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class ErasureLimitsTest {
    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");

    @Test
    @DisplayName("below the limit there is room; at it, the wait is for the one that makes room again")
    void room() {
        assertThat(ErasureLimits.freeAgain(attempts(2), 3)).isEmpty();
        assertThat(ErasureLimits.freeAgain(attempts(3), 3)).map(Past::at).contains(NOON);
        assertThat(ErasureLimits.freeAgain(attempts(5), 3))
                .as("after a lower limit was set: two too many have to go first")
                .map(Past::at)
                .contains(NOON.plusSeconds(2));
    }

    private static List<Past> attempts(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> new Past(UUID.randomUUID(), NOON.plusSeconds(each)))
                .toList();
    }
}
