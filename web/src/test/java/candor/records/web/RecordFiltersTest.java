package candor.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.RecordSearch;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordFiltersTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-11-25T10:00:00Z");

    @Test
    void anEmptyAddressRestrictsNothing() {
        RecordFilters filters = filters(Map.of("q", " ", "category", ""));
        assertThat(filters.active()).isFalse();
        assertThat(filters.understood()).isTrue();
        assertThat(filters.links().newest()).isEqualTo("?");
    }

    @Test
    void daysAreWholeDaysOfTheVisitorsZone() {
        RecordSearch search =
                filters(Map.of("from", "2026-05-01", "to", "2026-05-02")).search(NOW);
        assertThat(search.from()).isEqualTo(Instant.parse("2026-04-30T22:00:00Z"));
        assertThat(search.to()).isEqualTo(Instant.parse("2026-05-02T22:00:00Z"));
    }

    @Test
    void anAddressMayMeanAnotherZoneAndKeepsIt() {
        RecordFilters filters = filters(Map.of("from", "2026-05-01", "zone", "UTC"));
        assertThat(filters.search(NOW).from()).isEqualTo(Instant.parse("2026-05-01T00:00:00Z"));
        assertThat(filters.when().elsewhere()).isTrue();
        assertThat(filters.links().newest()).isEqualTo("?from=2026-05-01&zone=UTC");
        assertThat(filters(Map.of("from", "2026-05-01", "zone", "Europe/Berlin"))
                        .links()
                        .newest())
                .isEqualTo("?from=2026-05-01");
    }

    @Test
    void whoeverSpeaksOfUtcMeansTheSameByEachOfItsNames() {
        RecordFilters filters = RecordFilters.of(Map.of("to", "2026-05-01", "zone", "UTC"), ZoneOffset.UTC);
        assertThat(filters.when().elsewhere()).isFalse();
    }

    @Test
    void aPeriodEndsNowAndDaysWinOverIt() {
        assertThat(filters(Map.of("period", "24h")).search(NOW).from())
                .isEqualTo(Instant.parse("2026-11-24T10:00:00Z"));
        assertThat(filters(Map.of("period", "year")).search(NOW).from())
                .isEqualTo(Instant.parse("2025-12-31T23:00:00Z"));
        assertThat(filters(Map.of("period", "7d")).search(NOW).to()).isNull();
        RecordFilters both = filters(Map.of("period", "7d", "from", "2026-05-01"));
        assertThat(both.links().newest()).isEqualTo("?from=2026-05-01");
    }

    @Test
    void linksKeepTheFiltersAndEscapeThem() {
        RecordFilters filters = filters(Map.of("category", "USAGE", "q", "a&b=ü", "cursor", "x"));
        FilterLinks links = filters.links();
        assertThat(links.olderThan("n/1")).isEqualTo("?category=USAGE&q=a%26b%3D%C3%BC&cursor=n%2F1");
        assertThat(links.newest()).isEqualTo("?category=USAGE&q=a%26b%3D%C3%BC");
        assertThat(links.onSurface(Surface.CLOUD)).isEqualTo("?q=a%26b%3D%C3%BC&surface=CLOUD");
        assertThat(links.leavingOut("q")).isEqualTo("?category=USAGE");
    }

    @Test
    void aPeriodOrAMonthTakesTheTimeOfOthersAndNothingElse() {
        FilterLinks links = filters(Map.of("from", "2026-05-01", "zone", "Asia/Tokyo", "q", "x", "cursor", "y"))
                .links();
        assertThat(links.inPeriod(QuickPeriod.MONTH)).isEqualTo("?q=x&period=30d");
        assertThat(links.inPeriod(null)).isEqualTo("?q=x");
        assertThat(links.inMonth(YearMonth.of(2026, 2))).isEqualTo("?q=x&from=2026-02-01&to=2026-02-28&zone=UTC");
        assertThat(links.inCategory(Category.JOB))
                .isEqualTo("?from=2026-05-01&zone=Asia%2FTokyo&q=x&surface=CLOUD&category=JOB");
    }

    @Test
    void whatCannotBeReadIsLeftOutAndNoted() {
        RecordFilters filters = filters(Map.of(
                "surface",
                "MOON",
                "category",
                "VERSION",
                "from",
                "yesterday",
                "to",
                "+999999999-12-31",
                "zone",
                "Nowhere/None",
                "period",
                "always",
                "q",
                "a\0b"));
        assertThat(filters.understood()).isFalse();
        assertThat(filters.category()).isEqualTo(Category.VERSION);
        assertThat(filters.surface()).isNull();
        assertThat(filters.text()).isNull();
        assertThat(filters.search(NOW).to()).isNull();
    }

    private static RecordFilters filters(Map<String, String> address) {
        return RecordFilters.of(address, BERLIN);
    }
}
