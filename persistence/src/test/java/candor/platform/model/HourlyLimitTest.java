package candor.platform.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.platform.model.HourlyLimit.Past;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class HourlyLimitTest {
    private static final Instant NOON = Instant.parse("2026-03-31T12:00:00Z");
    private static final Instant NOW = NOON.plus(Duration.ofMinutes(50));
    private static final UUID SOMEBODY = UUID.randomUUID();

    @Test
    @DisplayName("below the limit there is room; at it, the wait is for the one that makes room again")
    void room() {
        HourlyLimit three = new HourlyLimit(3);
        assertThat(three.pause(attempts(2), SOMEBODY, NOW)).isEmpty();
        assertThat(three.pause(attempts(3), SOMEBODY, NOW)).contains(tenMinutesAnd(1));
        assertThat(three.pause(attempts(5), SOMEBODY, NOW))
                .as("after a lower limit was set: two too many have to go first")
                .contains(tenMinutesAnd(3));
    }

    @Test
    @DisplayName("what others of the organization did counts three times as little")
    void together() {
        assertThat(new HourlyLimit(3).pause(attempts(8), UUID.randomUUID(), NOW))
                .isEmpty();
        assertThat(new HourlyLimit(3).pause(attempts(9), UUID.randomUUID(), NOW))
                .contains(tenMinutesAnd(1));
    }

    @Test
    @DisplayName("a limit that nothing fits into is none")
    void none() {
        assertThatThrownBy(() -> new HourlyLimit(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Duration tenMinutesAnd(int seconds) {
        return Duration.ofMinutes(10).plusSeconds(seconds);
    }

    private static List<Past> attempts(int number) {
        return IntStream.range(0, number)
                .mapToObj(each -> new Past(SOMEBODY, NOON.plusSeconds(each)))
                .toList();
    }
}
