package candor.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class TakenAwayTest {
    private static final Instant NOW = Instant.parse("2026-02-28T23:30:00Z");

    @Test
    @DisplayName("an unfiltered list is taken whole: from both surfaces that an organization has records of")
    void whole() {
        assertThat(address(Map.of())).isEqualTo("?surface=SOFTWARE&surface=CLOUD");
    }

    @Test
    @DisplayName("a filtered list is taken as it is filtered, a quick period by whole days of the visitor's zone")
    void filtered() {
        assertThat(address(Map.of("surface", "CLOUD", "category", "JOB", "user", "dana & lee", "period", "7d")))
                .isEqualTo("?surface=CLOUD&category=JOB&users=dana+%26+lee&from=2026-02-22&zone=Europe%2FBerlin");
        assertThat(address(Map.of("from", "2026-01-01", "to", "2026-01-31", "zone", "UTC")))
                .isEqualTo("?surface=SOFTWARE&surface=CLOUD&from=2026-01-01&to=2026-01-31&zone=UTC");
    }

    private static String address(Map<String, String> list) {
        return TakenAway.address(RecordFilters.of(list, ZoneId.of("Europe/Berlin")), NOW);
    }
}
