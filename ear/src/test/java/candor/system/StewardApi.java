package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** The stewards' desk as its two stewards, and whoever should not, ask for it. */
final class StewardApi {
    private static final String DESK = "/api/v1/steward/";

    private final WholeSystem system;

    StewardApi(WholeSystem system) {
        this.system = system;
    }

    HttpResponse<String> ask(String method, String path, String body, String who) {
        return system.send(HttpRequest.newBuilder(system.portal(DESK + path))
                .header("Authorization", "Bearer " + system.token(who))
                .header("Content-Type", "application/json")
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)));
    }

    /** By stella, and as it should be. */
    JsonNode done(String method, String path, String body, int status) {
        return done(method, path, body, status, "stella");
    }

    JsonNode done(String method, String path, String body, int status, String who) {
        HttpResponse<String> answer = ask(method, path, body, who);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        return answer.body().isEmpty() ? MissingNode.getInstance() : WholeSystem.json(answer);
    }

    /** @return type and detail of the problem, one after the other */
    String refused(String method, String path, String body, int status) {
        return refused(method, path, body, status, "stella");
    }

    String refused(String method, String path, String body, int status, String who) {
        HttpResponse<String> answer = ask(method, path, body, who);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        JsonNode problem = WholeSystem.json(answer);
        return problem.path("type").asText().replace("urn:candor:problem:", "") + " "
                + problem.path("detail").asText();
    }
}
