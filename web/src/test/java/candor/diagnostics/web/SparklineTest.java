package candor.diagnostics.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.diagnostics.GroupView.Day;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class SparklineTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 5, 30);

    @Test
    @DisplayName("the greatest day is as high as the box, a small one is still seen, and days outside are left out")
    void bars() {
        List<Day> days = List.of(
                new Day(TODAY, 1000, 1), new Day(TODAY.minusDays(29), 1, 1), new Day(TODAY.minusDays(30), 7, 1));
        Sparkline drawn = Sparkline.of(days, TODAY, Day::occurrences);
        assertThat(drawn.path()).isEqualTo("M0 28 v-1.5 h3 v1.5 z M116 28 v-28.0 h3 v28.0 z");
        assertThat(drawn.peak()).isEqualTo(1000);
        assertThat(Sparkline.of(List.of(), TODAY, Day::occurrences).path()).isEmpty();
    }
}
