package candor.collection.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.collection.minimization.ReadRecord;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class BeaconBodyTest {
    private static final String JSON = "application/json";

    @ParameterizedTest
    @ValueSource(
            strings = {
                JSON,
                "application/json; charset=utf-8",
                "text/plain;charset=UTF-8",
                "Text/Plain; Charset=\"utf-8\""
            })
    void whatBrowsersSendIsTaken(String type) throws IOException {
        assertThat(read("[{}, {}]", type)).hasSize(2);
        assertThat(read("[]", type)).isEmpty();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"text/plain", "text/plain;charset=UTF-16", "application/x-www-form-urlencoded", ""})
    void otherTypesAreNot(String type) {
        refuses("[{}]", type, ProblemType.UNSUPPORTED_MEDIA_TYPE);
    }

    @Test
    void fiftyRecordsAreTakenAndOneMoreIsTooMany() throws IOException {
        assertThat(read(array(50), JSON)).hasSize(50);
        refuses(array(51), JSON, ProblemType.TOO_LARGE);
    }

    @Test
    void sixtyFourKibibytesAreTakenAndAByteMoreIsTooMany() throws IOException {
        String rest = " ".repeat(65_536 - "[{}]".length());
        assertThat(read("[{}]" + rest, JSON)).hasSize(1);
        refuses("[{}]" + rest + " ", JSON, ProblemType.TOO_LARGE);
    }

    @Test
    void whatIsNotJsonIsRefused() {
        refuses("[{}, ", JSON, ProblemType.NOT_JSON);
        refuses("", JSON, ProblemType.NOT_JSON);
    }

    private static String array(int records) {
        return Collections.nCopies(records, "{}").toString();
    }

    private static void refuses(String body, String type, ProblemType expected) {
        assertThatThrownBy(() -> read(body, type))
                .isInstanceOfSatisfying(ProblemException.class, refusal -> assertThat(refusal.type())
                        .isEqualTo(expected));
    }

    private static List<ReadRecord> read(String body, String type) throws IOException {
        return BeaconBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)), type);
    }
}
