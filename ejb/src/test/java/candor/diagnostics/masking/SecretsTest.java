package candor.diagnostics.masking;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R18: no secret is left of any text, wherever it stands, and however it is written. */
class SecretsTest {
    private static final Masking PLAIN = new Masking(PrivateWords.NONE);

    /** A text with a secret between {@code ⟦} and {@code ⟧}. */
    record Leak(String text, String secret) {
        static Leak of(String line) {
            String secret = line.substring(line.indexOf('⟦') + 1, line.indexOf('⟧'));
            return new Leak(line.replace("⟦", "").replace("⟧", "").replace("\\n", "\n"), secret);
        }
    }

    /** Where a text with a secret may stand. */
    enum Place {
        ALONE(text -> text),
        IN_A_SENTENCE(text -> "It broke: " + text + " (again), sorry."),
        IN_BRACKETS(text -> "[" + text + "]"),
        IN_LINES(text -> "at a.b.C.d(C.java:3)\r\n" + text + "\r\nat e.f.G.h(G.java:4)"),
        IN_JSON(text -> "{\"said\":" + JsonNodeFactory.instance.textNode(text) + "}"),
        IN_XML(text -> "<message>" + text + "</message>"),
        AFTER_A_LOT(text -> "nothing of note ".repeat(500) + text);

        private final UnaryOperator<String> around;

        Place(UnaryOperator<String> around) {
            this.around = around;
        }
    }

    @ParameterizedTest
    @MethodSource("leaks")
    @DisplayName("R18: a secret is masked wherever it stands")
    void masked(Leak leak) {
        for (Place place : Place.values()) {
            String escaped = JsonNodeFactory.instance.textNode(leak.secret()).toString();
            String masked = PLAIN.mask(place.around.apply(leak.text()));
            assertThat(masked).as("%s", place).doesNotContain(leak.secret());
            assertThat(masked).as("%s", place).doesNotContain(escaped.substring(1, escaped.length() - 1));
        }
    }

    @ParameterizedTest
    @MethodSource("leaks")
    @DisplayName("R18: what is masked once more is masked as before")
    void twice(Leak leak) {
        String once = PLAIN.mask(leak.text());
        assertThat(PLAIN.mask(once)).isEqualTo(once);
    }

    static Stream<Leak> leaks() {
        return read("secrets").lines().filter(line -> !line.isBlank()).map(Leak::of);
    }

    @ParameterizedTest
    @MethodSource("harmless")
    @DisplayName("what says nothing of anybody stays")
    void kept(String text) {
        assertThat(PLAIN.mask(text)).isEqualTo(text);
    }

    static Stream<String> harmless() {
        return read("harmless").lines().filter(line -> !line.isBlank());
    }

    /** How a name or a prompt may be written in what a program says. */
    enum Writing {
        AS_IS(text -> text),
        UPPER(text -> text.toUpperCase(Locale.ROOT)),
        LOWER(text -> text.toLowerCase(Locale.ROOT)),
        DECOMPOSED(text -> Normalizer.normalize(text, Normalizer.Form.NFD)),
        IN_ADDRESS(text -> URLEncoder.encode(text, StandardCharsets.UTF_8)),
        IN_PATH(text -> URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20")),
        IN_PATH_SMALL(text -> URLEncoder.encode(text, StandardCharsets.UTF_8)
                .replace("+", "%20")
                .toLowerCase(Locale.ROOT)),
        ESCAPED(SecretsTest::escaped),
        BROKEN(text -> text.replace(" ", "\n    ")),
        WIDE(text -> text.replace(" ", "  ")),
        NO_BREAK(text -> text.replace(" ", "\u00a0")),
        JOINED(text -> text.replace(" ", "_")),
        DOTTED(text -> text.replace(" ", "."));

        private final UnaryOperator<String> form;

        Writing(UnaryOperator<String> form) {
            this.form = form;
        }
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.chars().forEach(c -> escaped.append(c < 128 ? "" + (char) c : "\\u%04x".formatted(c)));
        return escaped.toString();
    }

    @ParameterizedTest
    @EnumSource
    @DisplayName("R18: the person's own names go, however they are written")
    void names(Writing writing) {
        Masking masking =
                new Masking(new PrivateWords(Set.of("jörg.müller@example.org", "Zoë Öztürk", "李小龍"), Set.of()));
        for (String name : List.of("jörg.müller@example.org", "Jörg Müller", "Zoë Öztürk", "李小龍")) {
            String written = writing.form.apply(name);
            assertThat(masking.mask("saved by " + written + ", then it broke"))
                    .as(written)
                    .doesNotContain(written)
                    .doesNotContainIgnoringCase("müller")
                    .doesNotContainIgnoringCase("öztürk")
                    .doesNotContain("李小龍");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c:\\users\\zoe\\x",
                "Zoë ",
                " ZOË_final.blend",
                "ÖZTÜRK-PC",
            })
    @DisplayName("R18: parts of the person's own name go as well")
    void partsOfNames(String text) {
        Masking masking = new Masking(new PrivateWords(Set.of("zoë.öztürk@example.org", "zoe"), Set.of()));
        assertThat(masking.mask("in " + text))
                .doesNotContainIgnoringCase("zoë")
                .doesNotContainIgnoringCase("zoe")
                .doesNotContainIgnoringCase("öztürk");
    }

    static String read(String file) {
        try (InputStream stream = SecretsTest.class.getResourceAsStream(file + ".txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
