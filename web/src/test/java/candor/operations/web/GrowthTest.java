package candor.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.operations.model.DatabaseSizes.Size;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GrowthTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-05-30");

    @Test
    @DisplayName("growth a day is that of the last 30 days, and the estimate goes on like it for 90 days")
    void daily() {
        Growth growth = Growth.of(List.of(size(89, 5_000), size(30, 1_000), size(10, 9_000)), TODAY, 4_000);
        assertThat(growth.daily()).isEqualTo(100);
        assertThat(growth.estimate()).isEqualTo(13_000);
        assertThat(growth.shrinking()).isFalse();
    }

    @Test
    @DisplayName("one that shrinks says so, and is never estimated at fewer than no bytes")
    void shrinking() {
        Growth growth = Growth.of(List.of(size(10, 2_000)), TODAY, 1_000);
        assertThat(growth.shrinking()).isTrue();
        assertThat(growth.pace()).isEqualTo(100);
        assertThat(growth.estimate()).isZero();
    }

    @Test
    @DisplayName("on the first day nothing is said of growth, since nothing is known of it")
    void young() {
        Growth growth = Growth.of(List.of(size(0, 900)), TODAY, 1_000);
        assertThat(growth.daily()).isNull();
        assertThat(growth.days()).singleElement().satisfies(day -> assertThat(day.bytes())
                .as("as it is now, not as it was looked at today")
                .isEqualTo(1_000));
    }

    @Test
    @DisplayName("a day on which no node was up is a gap in the chart, and no line of the table")
    void gap() {
        Growth growth = Growth.of(List.of(size(3, 500), size(1, 750)), TODAY, 1_000);
        assertThat(growth.days()).extracting(Growth.Day::height).containsExactly(50, 0, 75, 100);
        assertThat(growth.days()).extracting(Growth.Day::x).containsExactly(0, 10, 20, 30);
        assertThat(growth.latestFirst()).extracting(Growth.Day::bytes).containsExactly(1_000L, 750L, 500L);
    }

    private static Size size(int daysAgo, long bytes) {
        return new Size(TODAY.minusDays(daysAgo), bytes);
    }
}
