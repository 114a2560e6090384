package candor.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "fog over a quiet harbour | f•• o••• a q•••• h••••••",
                "dana@acme.example | d•••@a•••.e••••••",
                "4111 1111 1111 1111 | •••• •••• •••• ••••",
                "203.0.113.7 | •••.•.•••.•",
                "Zoë’s İstanbul | Z••’s İ•••••••",
                "東京 | 東•",
                "🗝🔒 | ••",
            })
    @DisplayName("of a word the first letter stays, of a number and of pictures nothing")
    void masks(String text, String masked) {
        assertThat(MaskedText.of(text)).isEqualTo(masked);
    }

    @Test
    @DisplayName(
            "of content the words, not the names of members, numbers and times; no longer than a line, and no surrogate is cut")
    void content() {
        assertThat(
                        MaskedText.ofContent(
                                "{\"prompt\": \"a villa\", \"tasks\": [{\"seed\": \"7\", \"at\": \"2026-03-31T12:00:00Z\", \"u\": \"b\", \"x\": null, \"y\": true, \"z\": \" \"}]}"))
                .isEqualTo("a v•••• · b");
        assertThat(MaskedText.of("\ud83d\udd12 ".repeat(100))).hasSize(81).endsWith("…");
    }
}
