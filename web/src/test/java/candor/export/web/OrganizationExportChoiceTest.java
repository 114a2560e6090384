package candor.export.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.export.OrganizationExportFilter;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrganizationExportChoiceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    @DisplayName("nothing chosen is everything that is the organization's")
    void everything() {
        OrganizationExportChoice choice = OrganizationExportChoice.of(Map.of(), BERLIN);
        assertThat(choice.filter()).contains(OrganizationExportFilter.ALL);
    }

    @Test
    @DisplayName("names stand with spaces or commas between them, and days are the zone's, the last one whole")
    void chosen() {
        OrganizationExportFilter filter = OrganizationExportChoice.of(
                        Map.of(
                                "users", new String[] {" dana,  lee; kim "},
                                "surface", new String[] {"SOFTWARE"},
                                "category", new String[] {"USAGE", "VERSION"},
                                "from", new String[] {"2026-03-01"},
                                "to", new String[] {"2026-03-01"}),
                        BERLIN)
                .filter()
                .orElseThrow();
        assertThat(filter.users()).containsExactlyInAnyOrder("dana", "lee", "kim");
        assertThat(filter.surfaces()).containsExactly(Surface.SOFTWARE);
        assertThat(filter.categories()).containsExactlyInAnyOrder(Category.USAGE, Category.VERSION);
        assertThat(filter.from()).isEqualTo(Instant.parse("2026-02-28T23:00:00Z"));
        assertThat(filter.to()).isEqualTo(Instant.parse("2026-03-01T23:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({"surface, EVERYWHERE", "category, NAMES", "from, yesterday", "zone, Atlantis/Capital"})
    @DisplayName("what cannot be read takes nothing along, and never more than was meant")
    void unreadable(String name, String value) {
        assertThat(OrganizationExportChoice.of(Map.of(name, new String[] {value}), BERLIN)
                        .filter())
                .isEmpty();
    }

    @Test
    @DisplayName("a period that ends before it begins is none")
    void backwards() {
        Map<String, String[]> sent = Map.of("from", new String[] {"2026-03-02"}, "to", new String[] {"2026-03-01"});
        assertThat(OrganizationExportChoice.of(sent, BERLIN).filter()).isEmpty();
    }
}
