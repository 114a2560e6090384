package candor.collection.minimization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.collection.minimization.ReadRecord.Readable;
import candor.collection.minimization.ReadRecord.Unreadable;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Contract: reading collected records")
class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "18446744073709551615",
                "-9223372036854775809",
                "7.50",
                "0.1",
                "1.0",
                "0.30000000000000004",
                "123456789012345678901234567890.123456789012345678901234567890"
            })
    @DisplayName("Contract: numbers are kept exactly as sent")
    void numbersStay(String number) {
        ReadRecord read = read("{\"seed\":" + number + "}");
        assertThat(((Readable) read).record()).hasToString("{\"seed\":" + number + "}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\":1,\"a\":2}", "{\"a\":{\"b\":1,\"b\":2}}", "{\"a\":1e99999999999}"})
    @DisplayName("A member twice or a number without end is beyond the limits, and JSON")
    void beyondLimits(String line) {
        assertThat(read(line)).isEqualTo(new Unreadable(Reason.BEYOND_LIMITS));
    }

    @Test
    @DisplayName("Depth, names, numbers and strings have limits")
    void limits() {
        assertThat(read(nested(Json.MAX_DEPTH))).isInstanceOf(Readable.class);
        assertThat(read(nested(Json.MAX_DEPTH + 1))).isEqualTo(new Unreadable(Reason.BEYOND_LIMITS));
        assertThat(read(nested(500_000))).isEqualTo(new Unreadable(Reason.BEYOND_LIMITS));
        assertThat(read("{\"a\":" + "9".repeat(1001) + "}")).isEqualTo(new Unreadable(Reason.BEYOND_LIMITS));
        assertThat(read("{\"" + "n".repeat(10_001) + "\":1}")).isEqualTo(new Unreadable(Reason.BEYOND_LIMITS));
        assertThat(read("{\"a\":\"" + "x".repeat(Json.MAX_STRING_CHARS + 1) + "\"}"))
                .isEqualTo(new Unreadable(Reason.BEYOND_LIMITS));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "{",
                "{\"a\":}",
                "{} {}",
                "{\"a\":1}x",
                "{\"a\":tru}",
                "{\"a\":\"\u0001\"}",
                "NaN",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":1,}",
                "\"open"
            })
    @DisplayName("What is not JSON is told from what is too much")
    void notJson(String line) {
        assertThat(read(line)).isEqualTo(new Unreadable(Reason.NOT_JSON));
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "\"text\"", "null", "true"})
    @DisplayName("A record is an object")
    void notAnObject(String line) {
        assertThat(read(line)).isEqualTo(new Unreadable(Reason.NOT_AN_OBJECT));
    }

    @Test
    @DisplayName("Contract: one bad record of an array costs its neighbours nothing")
    void neighboursStay() throws Exception {
        List<ReadRecord> records = all(" [ {\"a\":[1,\"]\"]} ,{\"b\":1,\"b\":2},7, \"x,\\\"}\", {\"c\":\"}\\\\\"} ]\n");
        assertThat(records).hasSize(5);
        assertThat(records.get(0)).isInstanceOf(Readable.class);
        assertThat(records.get(1)).isEqualTo(new Unreadable(Reason.BEYOND_LIMITS));
        assertThat(records.get(2)).isEqualTo(new Unreadable(Reason.NOT_AN_OBJECT));
        assertThat(records.get(3)).isEqualTo(new Unreadable(Reason.NOT_AN_OBJECT));
        assertThat(records.get(4)).isInstanceOf(Readable.class);
    }

    @Test
    @DisplayName("A document is one record or an array, also an empty one, also with a byte order mark")
    void documents() throws Exception {
        assertThat(all("{\"a\":1}")).hasSize(1);
        assertThat(all("\uFEFF[{}, {}]")).hasSize(2);
        assertThat(all("[ ]")).isEmpty();
        assertThat(all("[" + "{\"a\":\"é\"},".repeat(20_000) + "{}]")).hasSize(20_001);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "  ",
                "[",
                "[{}",
                "[{},]",
                "[,{}]",
                "[{}{}]",
                "[{}] x",
                "{}{}",
                "{",
                "[{\"a\":}]",
                "]",
                "}",
                "a secret",
                "[{\"secret\":secret}]",
                "[1 2]",
                "{\"a\":[}"
            })
    @DisplayName("Contract: a document that is not JSON at all falls whole, and nothing of it is repeated")
    void notJsonAtAll(String document) {
        assertThatThrownBy(() -> all(document))
                .isInstanceOf(NotJsonException.class)
                .hasNoCause()
                .hasMessageMatching("not JSON, noticed at byte [0-9]+");
    }

    @Test
    @DisplayName("A record that is too long is passed over without being held")
    void tooLong() throws Exception {
        int length = Json.MAX_RECORD_BYTES + 10;
        assertThat(all("[{\"a\":\"" + "x".repeat(length) + "\"},{\"b\":1}]"))
                .element(0)
                .isEqualTo(new Unreadable(Reason.BEYOND_LIMITS));
    }

    private static String nested(int depth) {
        return "{\"a\":".repeat(depth - 1) + "{}" + "}".repeat(depth - 1);
    }

    private static ReadRecord read(String line) {
        return Json.read(line.getBytes(StandardCharsets.UTF_8));
    }

    private static List<ReadRecord> all(String document) throws Exception {
        InputStream body = new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8));
        RecordStream stream = Json.records(body);
        List<ReadRecord> records = new ArrayList<>();
        for (ReadRecord record = stream.next(); record != null; record = stream.next()) {
            records.add(record);
        }
        return records;
    }
}
