package candor.audit.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalJsonTest {
    @Test
    @DisplayName("members are in the order of UTF-16 units, as in RFC 8785, section 3.2.3")
    void order() {
        String given =
                "{\"\\u20ac\": \"Euro Sign\", \"\\r\": \"Carriage Return\", \"\\ufb33\": \"Hebrew Letter Dalet With Dagesh\","
                        + "\"1\": \"One\", \"\\ud83d\\ude00\": \"Emoji: Grinning Face\", \"\\u0080\": \"Control\", "
                        + "\"\\u00f6\": \"Latin Small Letter O With Diaeresis\"}";
        assertThat(CanonicalJson.write(CanonicalJson.read(given)))
                .isEqualTo("{\"\\r\":\"Carriage Return\",\"1\":\"One\",\"\u0080\":\"Control\","
                        + "\"ö\":\"Latin Small Letter O With Diaeresis\",\"€\":\"Euro Sign\","
                        + "\"😀\":\"Emoji: Grinning Face\",\"\ufb33\":\"Hebrew Letter Dalet With Dagesh\"}");
    }

    @Test
    @DisplayName("texts have as few escapes as can be, as in RFC 8785, section 3.2.2.2")
    void texts() {
        assertThat(CanonicalJson.write(
                        CanonicalJson.read("\"\\u20ac$\\u000F\\u000aA'\\u0042\\u0022\\u005c\\\\\\\"\\/\"")))
                .isEqualTo("\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{ }|{}",
                "[ ]|[]",
                "[true, null, -1, [2]]|[true,null,-1,[2]]",
                "{\"b\": 1, \"a\": {}}|{\"a\":{},\"b\":1}"
            })
    void structures(String given, String canonical) {
        assertThat(CanonicalJson.write(CanonicalJson.read(given))).isEqualTo(canonical);
    }

    @Test
    @DisplayName("a number that is no integer is refused rather than written in one of several ways")
    void fractions() {
        assertThatThrownBy(() -> CanonicalJson.write(CanonicalJson.read("[1.5]")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
