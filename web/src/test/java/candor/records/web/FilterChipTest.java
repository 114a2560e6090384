package candor.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.portal.web.Words;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FilterChipTest {

    @Test
    void eachFilterGoesByItself() {
        assertThat(chips(Map.of("surface", "CLOUD", "category", "JOB", "period", "7d", "user", "dana", "q", "a b")))
                .containsExactly(
                        new FilterChip("Where it came from", "Cloud services", "?period=7d&user=dana&q=a+b"),
                        new FilterChip("Category", "Jobs and tasks", "?surface=CLOUD&period=7d&user=dana&q=a+b"),
                        new FilterChip("When", "Last 7 days", "?surface=CLOUD&category=JOB&user=dana&q=a+b"),
                        new FilterChip("Person", "dana", "?surface=CLOUD&category=JOB&period=7d&q=a+b"),
                        new FilterChip("Text", "a b", "?surface=CLOUD&category=JOB&period=7d&user=dana"));
        assertThat(chips(Map.of("cursor", "x"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-05-01, 2026-05-31, Europe/Berlin, May 2026",
        "2026-05-01, 2026-05-31, UTC, May 2026 (UTC)",
        "2026-05-02, 2026-05-31, Europe/Berlin, 2 May 2026 to 31 May 2026",
        "2026-05-02, 2026-05-02, Europe/Berlin, 2 May 2026",
        "2026-05-02, '', Asia/Tokyo, from 2 May 2026 on (Asia/Tokyo)",
        "'', 2026-05-02, '', until 2 May 2026",
    })
    void daysAreSaidAsOneWould(String from, String to, String zone, String said) {
        assertThat(chips(Map.of("from", from, "to", to, "zone", zone)))
                .extracting(FilterChip::value)
                .containsExactly(said);
    }

    private static List<FilterChip> chips(Map<String, String> address) {
        return FilterChip.of(RecordFilters.of(address, ZoneId.of("Europe/Berlin")), new Words(Locale.ENGLISH));
    }
}
