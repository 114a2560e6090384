package candor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class MembersTest {
    @Test
    @DisplayName("a text comes without quotes and escapes, anything else digit for digit as it stands")
    void values() throws IOException {
        assertThat(Members.of("""
                {"text": "a \\"b\\" \\u00e9\\ud83d\\ude80\\n", "seed": 18446744073709551615, "cfg": 7.50, "small": 1e-7, "yes": true,
                 "none": null, "list": [1, {"a": "]}"}], "object": {"a": {"b": 2}}, "empty": {}, "last": -3}"""))
                .containsEntry("text", "a \"b\" é🚀\n")
                .containsEntry("seed", "18446744073709551615")
                .containsEntry("cfg", "7.50")
                .containsEntry("small", "1e-7")
                .containsEntry("yes", "true")
                .containsEntry("none", "")
                .containsEntry("list", "[1, {\"a\": \"]}\"}]")
                .containsEntry("object", "{\"a\": {\"b\": 2}}")
                .containsEntry("empty", "{}")
                .containsEntry("last", "-3")
                .hasSize(10);
    }

    @Test
    @DisplayName("texts longer than any buffer are whole, and what follows them is in its place")
    void longTexts() throws IOException {
        String text = "🚀x".repeat(100_000);
        assertThat(Members.of("{\"a\": \"" + text + "\", \"b\": [\"" + text + "\"], \"c\": 12345}"))
                .containsEntry("a", text)
                .containsEntry("b", "[\"" + text + "\"]")
                .containsEntry("c", "12345");
    }

    @Test
    @DisplayName("an object without members has none")
    void nothing() throws IOException {
        assertThat(Members.of("{}")).isEmpty();
    }
}
