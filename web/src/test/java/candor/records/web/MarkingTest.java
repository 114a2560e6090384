package candor.records.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MarkingTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fog | A lighthouse in Fog, foggy | A lighthouse in [Fog], [fog]gy",
                "\"in fog\" light | a lighthouse in fog | a [light]house [in fog]",
                "-fog light | light and fog | [light] and fog",
                "strasse | Hauptstraße 7 | Haupt[straße] 7",
                "STRAßE | Hauptstrasse 7 | Haupt[strasse] 7",
                "οδος | ΟΔΟΣ, οδός | [ΟΔΟΣ], οδός",
                "aa | aaaa b | [aaaa] b",
                "🦊 | a 🦊 b | a [🦊] b",
                "<b> | <b>&amp;</b> | [<b>]&amp;</b>",
                "nothing | a lighthouse | a lighthouse",
            })
    void whatASearchFoundIsMarkedAndNothingElse(String typed, String text, String marked) {
        assertThat(said(Marking.of(typed).mark(text))).isEqualTo(marked);
    }

    @Test
    void withoutASearchNothingIsMarked() {
        assertThat(Marking.of(null).mark("all of it")).containsExactly(new Marked("all of it", false));
        assertThat(Marking.of(null).mark("")).isEmpty();
    }

    @Test
    void noLetterIsLostHoweverItIsFolded() {
        String text = "İstanbul ﬁne ŉ \ud800 \u202eabc ẞ";
        assertThat(Marking.of("i s n f ss").mark(text).stream()
                        .map(Marked::text)
                        .collect(Collectors.joining()))
                .isEqualTo(text);
    }

    @Test
    void whatTheLineDoesNotShowIsSaidWithItsPlace() {
        List<Fact> values = List.of(
                new Fact("name", "an evening", List.of()),
                new Fact("prompt", "x".repeat(100) + " the lighthouse " + "y".repeat(300), List.of()));
        Excerpt excerpt = Marking.of("evening lighthouse")
                .beyond("an evening", () -> values)
                .orElseThrow();
        assertThat(excerpt.member()).isEqualTo("prompt");
        assertThat(said(excerpt.text()))
                .startsWith("…xxx")
                .contains("the [lighthouse] y")
                .endsWith("yyy…");
        assertThat(Marking.of("evening").beyond("an evening", () -> values)).isEmpty();
    }

    private static String said(List<Marked> parts) {
        return parts.stream()
                .map(part -> part.found() ? "[" + part.text() + "]" : part.text())
                .collect(Collectors.joining());
    }
}
