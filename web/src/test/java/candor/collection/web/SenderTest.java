package candor.collection.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.minimization.Json;
import candor.collection.minimization.ReadRecord;
import candor.collection.minimization.ReadRecord.Readable;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class SenderTest {
    private static final Sender CASEY = new Sender("casey", "192.0.2.7", "Browser/1");
    private static final Sender ANYBODY = new Sender(null, "192.0.2.7", null);

    @Test
    void thePagesWordOnWhoSendsCountsForNothing() {
        String sent = """
                {"type": "page-view", "user": "robin", "account": {"email": "robin@example.org"},
                 "connection": {"ipAddress": "198.51.100.1", "userAgent": "Other/2", "device": "phone"}}""";

        ObjectNode ofCasey = only(CASEY, sent);
        ObjectNode ofAnybody = only(ANYBODY, sent);

        assertThat(ofCasey.path("user").asText()).isEqualTo("casey");
        assertThat(ofCasey.has("account")).isFalse();
        assertThat(ofCasey.path("connection").toString())
                .isEqualTo("{\"ipAddress\":\"192.0.2.7\",\"device\":\"phone\",\"userAgent\":\"Browser/1\"}");
        assertThat(ofAnybody.has("user")).isFalse();
        assertThat(ofAnybody.path("connection").has("userAgent")).isFalse();
    }

    @Test
    void aConnectionThatIsNoneIsReplaced() {
        assertThat(only(ANYBODY, "{\"type\": \"crash\", \"connection\": \"198.51.100.1\"}")
                        .path("connection")
                        .toString())
                .isEqualTo("{\"ipAddress\":\"192.0.2.7\"}");
    }

    @Test
    void whatHappensToAnAccountIsNotAPagesToSay() {
        assertThat(sign(CASEY, "{\"type\": \"account-change\"}")).isEmpty();
        assertThat(sign(CASEY, "{}")).isEmpty();
        assertThat(sign(CASEY, "7")).isEmpty();
    }

    private static ObjectNode only(Sender sender, String record) {
        return ((Readable) sign(sender, record).get(0)).record();
    }

    private static List<ReadRecord> sign(Sender sender, String record) {
        return sender.sign(List.of(Json.read(record.getBytes(StandardCharsets.UTF_8))));
    }
}
