package candor.dev.reports;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-23T00:00:00Z", "2026-11-23T10:15:30Z", "2026-11-23T23:59:59Z"})
    void evenTodayEverythingHasEnded(String now) {
        WorkingHours hours = new WorkingHours(Instant.parse(now), 150);
        Random random = new Random(1);
        for (int i = 0; i < 500; i++) {
            assertThat(hours.at(1, random)).isBeforeOrEqualTo(hours.now().minus(Duration.ofMinutes(15)));
        }
    }
}
