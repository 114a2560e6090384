package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.StreamSupport;

/** Reads the receipts of an answer of the collection API. */
final class Receipts {
    private Receipts() {}

    static List<JsonNode> receipts(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return StreamSupport.stream(WholeSystem.json(response).path("receipts").spliterator(), false)
                .toList();
    }

    static List<String> outcomes(HttpResponse<String> response) {
        return receipts(response).stream()
                .map(each -> each.path("outcome").asText())
                .toList();
    }

    static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }
}
