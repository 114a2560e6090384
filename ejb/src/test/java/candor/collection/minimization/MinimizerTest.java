package candor.collection.minimization;

import static candor.collection.minimization.Reports.clean;
import static candor.collection.minimization.Reports.full;
import static candor.collection.minimization.Reports.json;
import static candor.collection.minimization.Reports.minimize;
import static candor.collection.minimization.Reports.report;
import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import candor.policy.model.ElementRef;
import candor.policy.model.Surface;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Minimizing a usage report")
class MinimizerTest {

    @Test
    @DisplayName("R7: of a full report every element is kept, each in its category's row, numbers as sent")
    void everythingInItsRow() {
        Minimized all = minimize(full());
        assertThat(all.content()).containsOnlyKeys(Category.of(Surface.SOFTWARE));
        assertThat(all.omitted()).isEmpty();
        assertThat(all.scrubbed()).isFalse();
        assertContent(all, Category.USAGE, """
            {'usage':[{'at':'2026-11-20T10:00:00Z','action':'opened the gallery'}],\
            'tasks':[{'taskId':'t-1','at':'2026-11-20T10:02:00.5Z','outcome':'COMPLETED'}]}""");
        assertContent(all, Category.PROCESSING, """
            {'tasks':[{'taskId':'t-1','at':'2026-11-20T10:02:00.5Z','durationMs':1234,'statusMessage':'done'}]}""");
        assertContent(all, Category.ENVIRONMENT, """
            {'environment':{'operatingSystem':'Linux','hardware':{'cpu':'8 cores','gpu':'G1','memoryMb':32768},\
            'runtime':{'java':'17'}}}""");
        assertThat(all.content().get(Category.RENDER_INPUT).toString()).contains("18446744073709551615", "7.50");
        assertThat(clean(full()).present())
                .hasSize(16)
                .allMatch(ref -> ref.category().surface() == Surface.SOFTWARE);
    }

    @Test
    @DisplayName("R8: omitted elements are left out and named; what keeps nothing but keys is left out")
    void omittedElements() {
        Minimized some = minimize(
                full(),
                "RENDER_INPUT.PROMPT",
                "RENDER_INPUT.INPUT_METADATA",
                "USAGE.TASK_OUTCOME",
                "PROCESSING.DURATION",
                "PROCESSING.STATUS_MESSAGE");
        assertThat(some.omitted())
                .extracting(ElementRef::toString)
                .containsExactly(
                        "USAGE.TASK_OUTCOME",
                        "PROCESSING.DURATION",
                        "PROCESSING.STATUS_MESSAGE",
                        "RENDER_INPUT.INPUT_METADATA",
                        "RENDER_INPUT.PROMPT");
        assertThat(some.content()).doesNotContainKey(Category.PROCESSING);
        assertContent(some, Category.USAGE, "{'usage':[{'at':'2026-11-20T10:00:00Z','action':'opened the gallery'}]}");
        assertContent(some, Category.RENDER_INPUT, """
            {'tasks':[{'taskId':'t-1','at':'2026-11-20T10:02:00.5Z','input':{'configuration':{'model':'whale-xl'},\
            'generation':{'seed':18446744073709551615,'cfg':7.50}}}]}""");
    }

    @Test
    @DisplayName("Contract: only what the record had is named as omitted")
    void absentIsNotOmitted() {
        Minimized none = minimize(
                report("'tasks': [{'taskId': 't', 'input': {'prompt': null, 'configuration': {}}}]"),
                "RENDER_INPUT.PROMPT",
                "RENDER_INPUT.CONFIGURATION");
        assertThat(none.omitted()).isEmpty();
        assertThat(none.content()).isEmpty();
    }

    @Test
    @DisplayName("R11: an omitted user identifier is named for every category, and scrubbed from texts")
    void omittedUser() {
        ObjectNode report = report("'user': 'dana', 'software': {'name': 'A'},"
                + " 'errors': [{'stack': 'at /home/dana/x', 'severity': 'FATAL'}]");
        Minimized some = minimize(report, "SOFTWARE_ERROR.USER_IDENTIFIER", "VERSION.USER_IDENTIFIER");
        assertThat(some.omitted())
                .extracting(ElementRef::toString)
                .containsExactly("VERSION.USER_IDENTIFIER", "SOFTWARE_ERROR.USER_IDENTIFIER");
        assertContent(
                some, Category.SOFTWARE_ERROR, "{'errors':[{'stack':'at /home/[omitted]/x','severity':'FATAL'}]}");
    }

    @Test
    @DisplayName("Contract: intake reads the envelope")
    void envelope() {
        Envelope envelope = clean(full()).envelope();
        assertThat(envelope.id()).isEqualTo(UUID.fromString("0191f0aa-0000-7000-8000-000000000001"));
        assertThat(envelope.occurredAt()).isEqualTo(Instant.parse("2026-11-20T10:00:00Z"));
        assertThat(envelope.user()).isEqualTo("dana");
        assertThat(envelope.installation()).isEqualTo("bench-7");
        assertThat(clean(report("")).envelope().user()).isNull();
    }

    @Test
    @DisplayName("Contract: members that are not listed are dropped and named, null members are absent")
    void unlistedMembers() {
        Checked.Clean clean = clean(report("'color': 1, 'usage': null, 'tasks': [null, {'taskId': 't', 'preview': 'x',"
                + " 'a/b~c': {}, 'input': {'prompt': 'p', 'sketch': [1]}}], 'software': {'name': 'A', 'color': null}"));
        assertThat(clean.dropped())
                .containsExactly(
                        "/color", "/tasks/1/preview", "/tasks/1/a~1b~0c", "/tasks/1/input/sketch", "/software/color");
        assertThat(clean.content())
                .hasToString(
                        report("'tasks': [{'taskId': 't', 'input': {'prompt': 'p'}}]," + " 'software': {'name': 'A'}")
                                .toString());
    }

    @Test
    @DisplayName("A receipt stays small, however many and long the names of what is dropped")
    void boundedReceipt() {
        ObjectNode report = report("");
        for (int i = 0; i < 5000; i++) {
            report.put(i + "x".repeat(5000), 1);
        }
        assertThat(clean(report).dropped())
                .hasSize(Dropped.LIMIT + 1)
                .endsWith("…")
                .allMatch(pointer -> pointer.length() <= 101);
    }

    @Test
    @DisplayName("Contract: U+0000 and halves of surrogate pairs are removed, from names too, and named")
    void unstorableText() {
        ObjectNode report = json("{'id':'0191f0aa-0000-7000-8000-000000000001','occurredAt':'2026-11-20T10:00:00Z',"
                + "'tasks':[{'statusMessage':'a\\u0000b\\ud800c',"
                + "'input':{'metadata':{'k\\u0000':['\\udc00','ok \\ud83d\\ude00']}}}]}");
        Checked.Clean clean = clean(report);
        assertThat(clean.dropped())
                .containsExactly("/tasks/0/statusMessage", "/tasks/0/input/metadata/k", "/tasks/0/input/metadata/k/0");
        assertThat(clean.content().get("tasks"))
                .hasToString(json("{'t':[{'statusMessage':'abc','input':{'metadata':{'k':['','ok 😀']}}}]}")
                        .get("t")
                        .toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'software': 1|/software|WRONG_TYPE",
                "'software': {'name': 5}|/software/name|WRONG_TYPE",
                "'usage': {}|/usage|WRONG_TYPE",
                "'usage': ['x']|/usage/0|WRONG_TYPE",
                "'usage': [{'at': 'yesterday'}]|/usage/0/at|NOT_AN_INSTANT",
                "'errors': [{}, {'at': '2026-11-20T10:00Z'}]|/errors/1/at|NOT_AN_INSTANT",
                "'tasks': [{'at': '2026-11-20T10:00:00'}]|/tasks/0/at|NOT_AN_INSTANT",
                "'tasks': [{'at': '2026-02-30T10:00:00Z'}]|/tasks/0/at|NOT_AN_INSTANT",
                "'tasks': [{'outcome': 'MAYBE'}]|/tasks/0/outcome|NOT_LISTED",
                "'tasks': [{'durationMs': '12'}]|/tasks/0/durationMs|WRONG_TYPE",
                "'tasks': [{'durationMs': -1}]|/tasks/0/durationMs|NEGATIVE",
                "'tasks': [{'durationMs': 1e1001}]|/tasks/0/durationMs|NUMBER_TOO_LARGE",
                "'tasks': [{'input': {'metadata': []}}]|/tasks/0/input/metadata|WRONG_TYPE",
                "'tasks': [{'input': {'generation': {'a': [1e-999999999]}}}]|/tasks/0/input/generation/a/0|NUMBER_TOO_LARGE",
                "'tasks': [{'input': {'prompt': true}}]|/tasks/0/input/prompt|WRONG_TYPE",
                "'user': 7|/user|WRONG_TYPE"
            })
    @DisplayName("Contract: another type than the listed one is INVALID, with a pointer to it")
    void invalidMembers(String members, String pointer, Reason reason) {
        assertThat(Reports.MINIMIZER.check(report(members))).isEqualTo(new Checked.Invalid(pointer, reason));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{}|/id|MISSING",
                "{'id': null}|/id|MISSING",
                "{'id': 'x'}|/id|NOT_A_UUID",
                "{'id': '1-1-1-1-1'}|/id|NOT_A_UUID",
                "{'id': '0191f0aa-0000-7000-8000-000000000001'}|/occurredAt|MISSING",
                "{'id': '0191f0aa-0000-7000-8000-000000000001', 'occurredAt': 5}|/occurredAt|WRONG_TYPE"
            })
    @DisplayName("Contract: a record has an id and a time")
    void invalidEnvelope(String record, String pointer, Reason reason) {
        assertThat(Reports.MINIMIZER.check(json(record))).isEqualTo(new Checked.Invalid(pointer, reason));
    }

    @Test
    @DisplayName("Hostile depth and numbers are refused, even where no parser stood before")
    void hostileTrees() {
        ObjectNode report = report("'errors': [{'context': {}}]");
        ObjectNode inner = (ObjectNode) report.at("/errors/0/context");
        for (int i = 0; i < 100_000; i++) {
            inner = inner.putObject("a");
        }
        assertThat(Reports.MINIMIZER.check(report))
                .isInstanceOfSatisfying(Checked.Invalid.class, invalid -> assertThat(invalid.reason())
                        .isEqualTo(Reason.TOO_DEEP));
        ObjectNode numbers = report("'errors': [{'context': {}}]");
        ((ObjectNode) numbers.at("/errors/0/context"))
                .put("n", new BigDecimal("1e-2147483647"))
                .putArray("m")
                .add(new BigDecimal("1e2147483647"));
        assertThat(Reports.MINIMIZER.check(numbers)).isInstanceOf(Checked.Invalid.class);
    }

    @Test
    @DisplayName("R10: images in maps, arrays, buffers, names and texts are dropped and named, the rest stays")
    void imagesInMembers() {
        ObjectNode report = report("'software': {'name': 'data:image/png;base64,AAAA'}, 'tasks': [{'taskId': 't',"
                + " 'input': {'metadata': {'keep': [1, 2, 300], 'a': 'see " + ImageDetectorTest.PNG + "'}}}]");
        ObjectNode map = (ObjectNode) report.at("/tasks/0/input/metadata");
        map.putObject("buffer").put("type", "Buffer").set("data", bytes());
        map.set("bytes", bytes());
        map.put(ImageDetectorTest.PNG, 1);
        map.putArray("pieces").add(ImageDetectorTest.PNG.substring(0, 100)).add(ImageDetectorTest.PNG.substring(100));
        ObjectNode typed = map.putObject("typed");
        bytes().forEach(value -> typed.set(String.valueOf(typed.size()), value));
        Checked.Clean clean = clean(report);
        assertThat(clean.dropped())
                .containsExactly(
                        "/software/name",
                        "/tasks/0/input/metadata/a",
                        "/tasks/0/input/metadata/buffer",
                        "/tasks/0/input/metadata/bytes",
                        "/tasks/0/input/metadata/[image dropped]",
                        "/tasks/0/input/metadata/pieces",
                        "/tasks/0/input/metadata/typed");
        assertThat(clean.content().at("/tasks/0/input/metadata"))
                .isEqualTo(json("{'keep': [1, 2, 300], 'a': 'see [image dropped]'}"));
        assertThat(clean.present()).extracting(ElementRef::toString).containsExactly("RENDER_INPUT.INPUT_METADATA");
    }

    private static ArrayNode bytes() {
        ArrayNode bytes = Json.mapper().createArrayNode();
        for (byte b : Pictures.png()) {
            bytes.add((int) b);
        }
        return bytes;
    }

    private static void assertContent(Minimized minimized, Category category, String expected) {
        assertThat(minimized.content().get(category)).hasToString(json(expected).toString());
    }
}
