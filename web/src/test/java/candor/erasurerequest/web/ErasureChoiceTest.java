package candor.erasurerequest.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.erasure.model.ErasureFilter;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ErasureChoiceTest {
    private static final String[] ALL = {"WEBSITE", "CLOUD", "SOFTWARE"};

    @Test
    @DisplayName("every surface and no period is everything")
    void everything() {
        ErasureChoice choice = ErasureChoice.of(Map.of("from", "", "zone", "Europe/Berlin"), ALL);
        assertThat(choice.filter()).contains(ErasureFilter.ALL);
        assertThat(choice.narrowed()).isFalse();
    }

    @Test
    @DisplayName("days are whole ones of the visitor's zone, the last one included, also where clocks change")
    void days() {
        ErasureChoice choice = ErasureChoice.of(
                Map.of("from", "2026-03-28", "to", "2026-03-29", "zone", "Europe/Berlin"), new String[] {"CLOUD"});
        assertThat(choice.filter())
                .contains(new ErasureFilter(
                        Set.of(),
                        Set.of(Surface.CLOUD),
                        Set.of(),
                        Instant.parse("2026-03-27T23:00:00Z"),
                        Instant.parse("2026-03-29T22:00:00Z")));
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
        Map<String, String> sent = Map.of("from", from == null ? "" : from, "to", to == null ? "" : to, "zone", zone);
        assertThat(ErasureChoice.of(sent, ALL).filter()).isEmpty();
    }

    @Test
    @DisplayName("no surface, or one that there is not, is no choice")
    void surfaces() {
        assertThat(ErasureChoice.of(Map.of(), new String[0]).filter()).isEmpty();
        assertThat(ErasureChoice.of(Map.of(), new String[] {"CLOUD", "MOON"}).filter())
                .isEmpty();
    }
}
