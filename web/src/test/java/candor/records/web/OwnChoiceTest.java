package candor.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Surface;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnChoiceTest {
    private static final String[] ALL = {"WEBSITE", "CLOUD", "SOFTWARE"};

    @Test
    @DisplayName("every surface and no period is everything")
    void everything() {
        OwnChoice choice = choice("", "", "Europe/Berlin", ALL);
        assertThat(choice.possible()).isTrue();
        assertThat(choice.narrowed()).isFalse();
        assertThat(choice.restricted()).isEmpty();
        assertThat(choice.days().first()).isNull();
        assertThat(choice.days().tooLate()).isNull();
    }

    @Test
    @DisplayName("days are whole ones of the visitor's zone, the last one included, also where clocks change")
    void days() {
        OwnChoice choice = choice("2026-03-28", "2026-03-29", "Europe/Berlin", "CLOUD");
        assertThat(choice.possible()).isTrue();
        assertThat(choice.narrowed()).isTrue();
        assertThat(choice.restricted()).containsExactly(Surface.CLOUD);
        assertThat(choice.days().first()).isEqualTo(Instant.parse("2026-03-27T23:00:00Z"));
        assertThat(choice.days().tooLate()).isEqualTo(Instant.parse("2026-03-29T22:00:00Z"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-02, 2026-03-01, UTC",
        "today, , UTC",
        ", 2026-02-30, UTC",
        ", , Nowhere/City",
        "-999999999-01-01, , UTC",
        "2026-03-01, 2026-03-02, <script>"
    })
    @DisplayName("what cannot be understood is no choice: nothing is taken for everything")
    void notUnderstood(String from, String to, String zone) {
        OwnChoice choice = choice(from == null ? "" : from, to == null ? "" : to, zone, ALL);
        assertThat(choice.possible()).isFalse();
        assertThat(choice.narrowed() || choice.days().areBackwards()).isTrue();
    }

    @Test
    @DisplayName("no surface, or one that there is not, is no choice")
    void surfaces() {
        assertThat(choice("", "", "UTC").possible()).isFalse();
        assertThat(choice("", "", "UTC", "CLOUD", "MOON").possible()).isFalse();
    }

    private static OwnChoice choice(String from, String to, String zone, String... surfaces) {
        return OwnChoice.of(Map.of(
                "from", new String[] {from},
                "to", new String[] {to},
                "zone", new String[] {zone},
                "surface", surfaces));
    }
}
