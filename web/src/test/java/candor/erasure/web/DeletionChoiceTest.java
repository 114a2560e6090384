package candor.erasure.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.erasure.MemberFilter;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeletionChoiceTest {
    private static final String[] EVERYWHERE = {"WEBSITE", "CLOUD", "SOFTWARE"};

    @Test
    @DisplayName("days are the visitor's, names are one a line or between commas, and all places are no restriction")
    void filter() {
        Map<String, String> sent = Map.of(
                "users",
                " dana,\r\navery\n\n",
                "job",
                " job-7 ",
                "from",
                "2026-03-01",
                "to",
                "2026-03-01",
                "zone",
                "Asia/Tokyo");
        assertThat(choice(sent, EVERYWHERE, "USAGE").filter())
                .contains(new MemberFilter(
                        Set.of("dana", "avery"),
                        Set.of(),
                        Set.of(Category.USAGE),
                        Set.of("job-7"),
                        Instant.parse("2026-02-28T15:00:00Z"),
                        Instant.parse("2026-03-01T15:00:00Z")));
        assertThat(choice(Map.of(), new String[] {"CLOUD"}).filter())
                .contains(new MemberFilter(Set.of(), Set.of(Surface.CLOUD), Set.of(), Set.of(), null, null));
    }

    @Test
    @DisplayName("nothing chosen, a word that is none, or a period that ends before it begins deletes nothing")
    void nothing() {
        assertThat(choice(Map.of(), new String[0]).filter()).isEmpty();
        assertThat(choice(Map.of(), EVERYWHERE, "EVERYTHING").filter()).isEmpty();
        assertThat(choice(Map.of(), new String[] {"MOON"}).filter()).isEmpty();
        assertThat(choice(Map.of("from", "2026-03-02", "to", "2026-03-01"), EVERYWHERE)
                        .filter())
                .isEmpty();
        assertThat(choice(Map.of("from", "yesterday"), EVERYWHERE).filter()).isEmpty();
        assertThat(choice(Map.of("job", "x".repeat(401)), EVERYWHERE).filter()).isEmpty();
        assertThat(choice(Map.of("users", "a,".repeat(6000)), EVERYWHERE).filter())
                .isEmpty();
    }

    @Test
    @DisplayName("the address leads to the same choice again, whatever stands in it")
    void address() {
        Map<String, String> sent = Map.of("users", "a&b=c#d", "job", "j?\u00e4 &", "zone", "UTC");
        assertThat(choice(sent, EVERYWHERE, "USAGE").address())
                .startsWith(
                        "users=a%26b%3Dc%23d&surface=WEBSITE&surface=CLOUD&surface=SOFTWARE&category=USAGE&job=j%3F%C3%A4+%26");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "1234 | 1234",
                "1,234 | 1234",
                "1.234 | 1234",
                "1\u202f234 | 1234",
                "٣ | 3",
                "- | -1",
                "'' | -1",
                "12a | -1",
                "-5 | -1",
                "1234567890123456 | -1"
            })
    @DisplayName("a number is typed with whatever separates thousands where one lives")
    void typed(String text, long number) {
        assertThat(TypedNumber.read(text)).isEqualTo(number);
    }

    private static DeletionChoice choice(Map<String, String> sent, String[] surfaces, String... categories) {
        Map<String, String[]> all = new HashMap<>(Map.of("surface", surfaces));
        sent.forEach((name, value) -> all.put(name, new String[] {value}));
        if (categories.length > 0) {
            all.put("category", categories);
        }
        return DeletionChoice.of(all);
    }
}
