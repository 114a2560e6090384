package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;

/** Calls of the data API by whoever has a token. */
final class Calls {
    private final WholeSystem system;

    Calls(WholeSystem system) {
        this.system = system;
    }

    HttpResponse<String> get(String path, String token) {
        return call("GET", path, token, "");
    }

    HttpResponse<String> call(String method, String path, String token, String body) {
        return system.send(HttpRequest.newBuilder(system.portal(path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    /** By somebody who signs in for it. */
    HttpResponse<String> as(String who, String method, String path, String body) {
        return call(method, path, system.token(who), body);
    }

    static String path(HttpResponse<String> made) {
        assertThat(made.statusCode()).as(made.body()).isIn(201, 202);
        return URI.create(made.headers().firstValue("Location").orElseThrow()).getPath();
    }

    static JsonNode ok(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return WholeSystem.json(answer);
    }

    static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(WholeSystem.json(answer).path("type").asText()).isEqualTo("urn:candor:problem:" + type);
    }
}
