package candor.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Surface;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DayTest {

    @Test
    void aDayIsTheVisitorsAndBeginsAtTheirMidnight() {
        List<Report> reports =
                List.of(at("2026-11-24T23:30:00Z"), at("2026-11-24T23:00:00Z"), at("2026-11-24T22:59:59.999Z"));
        assertThat(Day.of(reports, ZoneId.of("Europe/Berlin")))
                .containsExactly(
                        new Day(LocalDate.of(2026, 11, 25), reports.subList(0, 2)),
                        new Day(LocalDate.of(2026, 11, 24), reports.subList(2, 3)));
        assertThat(Day.of(reports, ZoneId.of("UTC"))).hasSize(1);
    }

    private static Report at(String moment) {
        return new Report(UUID.randomUUID(), Surface.SOFTWARE, Instant.parse(moment), null, null, List.of());
    }
}
