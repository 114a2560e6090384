package candor.collection.minimization;

import static candor.collection.minimization.Reports.json;
import static candor.collection.minimization.Reports.minimize;
import static candor.collection.minimization.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("R13: what is omitted is omitted everywhere")
class EchoScrubberTest {

    private static final String LONG = "A glass whale above the harbour of Ys, evening light, painted in the manner of "
            + "a map: \"here be\" \\(dragons\\) and salt";

    /** A message beside an omitted prompt, minimized. */
    private static String message(String prompt, String message) {
        ObjectNode report = report("'errors': [{'message': ''}], 'tasks': [{'input': {'prompt': ''}}]");
        ((ObjectNode) report.at("/errors/0")).put("message", message);
        ((ObjectNode) report.at("/tasks/0/input")).put("prompt", prompt);
        Minimized minimized = minimize(report, "RENDER_INPUT.PROMPT");
        String kept = minimized
                .content()
                .get(Category.SOFTWARE_ERROR)
                .at("/errors/0/message")
                .textValue();
        assertThat(minimized.scrubbed()).isEqualTo(!kept.equals(message));
        return kept;
    }

    @Test
    @DisplayName("R13: a prompt quoted in a message is replaced, whatever its case, white space and quoting")
    void quotedPrompt() {
        String json = LONG.replace("\\", "\\\\").replace("\"", "\\\"");
        String twice = json.replace("\\", "\\\\").replace("\"", "\\\"");
        for (String echo : new String[] {
            LONG,
            LONG.toUpperCase(Locale.ROOT),
            LONG.replace(" ", " \n\t "),
            json,
            twice,
            json.replace(" ", "\\n"),
            json.replace("h", "\\u0068"),
            LONG.replace("\"", "&quot;"),
            URLEncoder.encode(LONG, StandardCharsets.UTF_8),
            LONG.replace(" ", "%20"),
            LONG.replace("whale", "wh\u00ADale")
        }) {
            assertThat(message(LONG, "cannot render <" + echo + ">!")).isEqualTo("cannot render <[omitted]>!");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ΜΙΑ ΦΑΛΑΙΝΑ ΣΤΟΥΣ ΔΡΟΜΟΥΣ|μια φαλαινα στους δρομους",
                "Große Straße im Nebel|GROSSE STRASSE IM NEBEL",
                "İstanbul'da bir balina|i̇stanbul'da bir balina",
                "КИТ НАД ГАВАНЬЮ|кит над гаванью",
                "ガラスの鯨、夕方の港|ガラスの鯨、夕方の港",
                "ＦＵＬＬ ＷＩＤＴＨ ＷＨＡＬＥ|full width whale",
                "고래 한 마리|고래 한 마리",
                "قوارب في الميناء|قوارب في الميناء",
                "𝒲𝒽𝒶𝓁ℯ|whale"
            })
    @DisplayName("R13: in all scripts, however they are composed")
    void scripts(String prompt, String echo) {
        assertThat(message(prompt, "bad: " + echo + " (1)")).isEqualTo("bad: [omitted] (1)");
        String decomposed = Normalizer.normalize(echo, Normalizer.Form.NFD);
        assertThat(message(prompt, "bad: " + decomposed + " (1)")).isEqualTo("bad: [omitted] (1)");
    }

    @Test
    @DisplayName("R13: a short prompt is replaced as a word, from three characters on")
    void shortPrompt() {
        assertThat(message("cat", "no cat, no CAT.png, \"cat\"\\ncat"))
                .isEqualTo("no [omitted], no [omitted].png, \"[omitted]\"\\n[omitted]");
        assertThat(message("cat", "concatenate category")).isEqualTo("concatenate category");
        assertThat(message("ox", "no ox")).isEqualTo("no ox");
        assertThat(message("赤い狐", "これは赤い狐です")).isEqualTo("これは[omitted]です");
        assertThat(message("new fox", "C:\\new fox")).isEqualTo("C:\\[omitted]");
    }

    @Test
    @DisplayName("R13: a prompt that is cut, or goes on otherwise, is replaced as far as it goes")
    void truncated() {
        assertThat(message(LONG, "prompt '" + LONG.substring(0, 60) + "...' refused"))
                .isEqualTo("prompt '[omitted]...' refused");
        assertThat(message(LONG, "..." + LONG.substring(30, 75) + "!")).isEqualTo("...[omitted]!");
        assertThat(message(LONG, LONG + " and more")).isEqualTo("[omitted] and more");
    }

    @Test
    @DisplayName("R13: keys, names in maps, statuses and the installation are texts too; numbers and instants are not")
    void everyRetainedText() {
        Minimized minimized = minimize(report("""
            'user': 'whale', 'installation': 'whale bench', 'software': {'name': 'Whale', 'version': '2026'},
            'errors': [{'severity': 'whale', 'at': '2026-11-20T10:00:00Z', 'context':
              {'a whale': 1, 'the whale': [{'deep': 'WHALE'}], '2026': 2026}}],
            'tasks': [{'taskId': 'whale-1', 'durationMs': 2026, 'input': {'prompt': 'whale', 'negativePrompt': '2026'}}]
            """), "RENDER_INPUT.PROMPT");
        assertThat(minimized.content())
                .hasToString("{VERSION=" + json("{'software':{'name':'[omitted]','version':'[omitted]'}}")
                        + ", PROCESSING=" + json("{'tasks':[{'taskId':'[omitted]-1','durationMs':2026}]}")
                        + ", SOFTWARE_ERROR=" + json("""
                {'errors':[{'severity':'[omitted]','at':'2026-11-20T10:00:00Z','context':\
                {'a [omitted]':1,'the [omitted]':[{'deep':'[omitted]'}],'[omitted]':2026}}]}""") + "}");
        assertThat(minimized.envelope().installation()).isEqualTo("[omitted] bench");
        assertThat(minimized.envelope().user())
                .as("looked up, not kept as text")
                .isEqualTo("whale");
        assertThat(minimized.scrubbed()).isTrue();
    }

    @Test
    @DisplayName("R13: texts of other elements count from twelve characters on, their names from twenty-one")
    void otherElements() {
        Minimized minimized = minimize(report("""
            'errors': [{'message': 'no harbour-at-night.exr, no short.exr, no 123456789012, not key-of-twenty-one-chars'}],
            'tasks': [{'input': {'metadata': {'file': ['harbour-at-night.exr', {'b': 'short.exr'}],
            'seed': 123456789012, 'key-of-twenty-one-chars': true}}}]"""), "RENDER_INPUT.INPUT_METADATA");
        assertThat(minimized
                        .content()
                        .get(Category.SOFTWARE_ERROR)
                        .at("/errors/0/message")
                        .textValue())
                .isEqualTo("no [omitted], no short.exr, no 123456789012, not [omitted]");
    }

    @Test
    @DisplayName("R13: scrubbed names that become the same keep their values apart")
    void collidingNames() {
        Minimized minimized = minimize(
                report("'errors': [{'context': {'cat': 1, 'CAT': 2, 'Cat': 3}}],"
                        + " 'tasks': [{'input': {'prompt': 'cat'}}]"),
                "RENDER_INPUT.PROMPT");
        assertThat(minimized.content().get(Category.SOFTWARE_ERROR).at("/errors/0/context"))
                .hasSize(3);
    }

    @Test
    @DisplayName("R13: nothing is scrubbed where nothing is omitted")
    void nothingOmitted() {
        Minimized all = minimize(report("'errors': [{'message': 'whale'}], 'tasks': [{'input': {'prompt': 'whale'}}]"));
        assertThat(all.scrubbed()).isFalse();
        assertThat(all.content().toString()).doesNotContain("[omitted]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a",
                "ab",
                "\\u005c",
                "\\\\",
                "%25",
                "&amp;",
                "ß",
                "é ",
                "a very common phrase of a stack trace ",
                "鯨"
            })
    @DisplayName("R13: repetition does not make the work grow with the product of both texts")
    @Timeout(60)
    void repeated(String piece) {
        String prompt = piece.repeat(100_000 / piece.length());
        String stack = (piece.repeat(30) + "x").repeat(100_000 / (piece.length() * 30 + 1));
        message(prompt, stack);
        long start = System.nanoTime();
        message(prompt, stack);
        message(prompt, prompt);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(3));
    }

    @Test
    @DisplayName("R13: many omitted texts against a long stack take milliseconds, not minutes")
    @Timeout(60)
    void manyTexts() {
        Random random = new Random(3);
        ObjectNode report = report("'errors': [{'stack': ''}], 'tasks': [{'input': {'metadata': {}}}]");
        ObjectNode map = (ObjectNode) report.at("/tasks/0/input/metadata");
        StringBuilder stack = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            String text = "text " + Long.toString(random.nextLong(), 36) + " ".repeat(i % 2) + "z".repeat(i % 40);
            map.put("k" + i, text);
            stack.append("at frame ")
                    .append(i)
                    .append(i % 100 == 0 ? text : "nothing")
                    .append('\n');
        }
        ((ObjectNode) report.at("/errors/0")).put("stack", stack.toString());
        long start = System.nanoTime();
        Minimized minimized = minimize(report, "RENDER_INPUT.INPUT_METADATA");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(5));
        assertThat(minimized.content().get(Category.SOFTWARE_ERROR).toString().split("omitted", -1))
                .hasSize(51);
    }
}
