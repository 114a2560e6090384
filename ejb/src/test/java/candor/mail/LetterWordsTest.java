package candor.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LetterWordsTest {
    private static final String REQUESTS = "candor.erasurerequest.letters";

    @ParameterizedTest
    @ValueSource(strings = {REQUESTS, "candor.erasure.letters", "candor.operations.letters"})
    @DisplayName("every letter is there in English and in German, and no apostrophe is lost as a pattern's quote")
    void both(String bundle) throws IOException {
        Properties english = read(bundle, "");
        Properties german = read(bundle, "_de");
        assertThat(german.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (Properties words : new Properties[] {english, german}) {
            words.stringPropertyNames().stream()
                    .filter(key -> !key.equals("moment"))
                    .forEach(key -> assertThat(words.getProperty(key)).as(key).doesNotContain("'"));
        }
    }

    @Test
    @DisplayName("a reason is said as it was written, whatever stands in it")
    void values() {
        String reason = "{0} '' %s ${x} <b>\n{1,choice,0#a}";
        assertThat(new LetterWords(REQUESTS, Locale.ENGLISH).say("rejected", reason))
                .contains("\n\n" + reason + "\n\n");
    }

    @Test
    @DisplayName("whoever asked in a language that there is not reads English; moments name their zone")
    void languages() {
        Instant moment = Instant.parse("2026-12-25T09:05:00Z");
        assertThat(new LetterWords(REQUESTS, Locale.FRENCH).moment(moment)).isEqualTo("25 December 2026, 09:05 UTC");
        assertThat(new LetterWords(REQUESTS, Locale.GERMAN).moment(moment))
                .isEqualTo("25. Dezember 2026, 09:05 Uhr (UTC)");
        assertThat(new LetterWords(REQUESTS, Locale.GERMAN).say("deleted", 1234L))
                .startsWith("1.234 Einträge wurden gelöscht.");
    }

    private static Properties read(String bundle, String suffix) throws IOException {
        Properties words = new Properties();
        words.load(new InputStreamReader(
                Objects.requireNonNull(
                        LetterWords.class.getResourceAsStream("/" + bundle.replace('.', '/') + suffix + ".properties")),
                StandardCharsets.UTF_8));
        return words;
    }
}
