package candor.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.RecordSearch;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RecordFiltersTest {

    @Test
    void anEmptyAddressRestrictsNothing() {
        RecordFilters filters = RecordFilters.of(Map.of("q", " ", "category", ""));
        assertThat(filters.active()).isFalse();
        assertThat(filters.understood()).isTrue();
        assertThat(filters.newest()).isEqualTo("?");
    }

    @Test
    void daysAreWholeDaysOfTheirZone() {
        RecordSearch search = RecordFilters.of(
                        Map.of("from", "2026-05-01", "to", "2026-05-02", "zone", "Europe/Berlin"))
                .search();
        assertThat(search.from()).isEqualTo(Instant.parse("2026-04-30T22:00:00Z"));
        assertThat(search.to()).isEqualTo(Instant.parse("2026-05-02T22:00:00Z"));
    }

    @Test
    void linksKeepTheFiltersAndEscapeThem() {
        RecordFilters filters = RecordFilters.of(Map.of("category", "USAGE", "q", "a&b=ü", "cursor", "x"));
        assertThat(filters.olderThan("n/1")).isEqualTo("?category=USAGE&q=a%26b%3D%C3%BC&cursor=n%2F1");
        assertThat(filters.newest()).isEqualTo("?category=USAGE&q=a%26b%3D%C3%BC");
        assertThat(filters.onSurface(Surface.CLOUD)).isEqualTo("?q=a%26b%3D%C3%BC&surface=CLOUD");
    }

    @Test
    void whatCannotBeReadIsLeftOutAndNoted() {
        RecordFilters filters = RecordFilters.of(Map.of(
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
                "q",
                "a\0b"));
        assertThat(filters.understood()).isFalse();
        assertThat(filters.category()).isEqualTo(Category.VERSION);
        assertThat(filters.surface()).isNull();
        assertThat(filters.text()).isNull();
        assertThat(filters.search().to()).isNull();
    }
}
