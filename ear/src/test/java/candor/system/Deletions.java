package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Asking for deletion over HTTP, of records that nobody but the test has: they occurred in a minute of the test's own. */
final class Deletions {
    private static final AtomicInteger MINUTE = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final WholeSystem system;

    Deletions(WholeSystem system) {
        this.system = system;
    }

    /** A minute of a day that no other record occurred on: ahead of now, as clocks may be. */
    static Instant minuteOfItsOwn() {
        return Instant.now()
                .plus(Duration.ofHours(20))
                .truncatedTo(ChronoUnit.MINUTES)
                .plus(Duration.ofMinutes(MINUTE.getAndIncrement()));
    }

    static String filter(Instant minute) {
        return "{\"surfaces\": [\"SOFTWARE\"], \"from\": \"%s\", \"to\": \"%s\"}"
                .formatted(minute, minute.plus(Duration.ofMinutes(1)));
    }

    /** @return the report, as it was sent */
    ObjectNode report(String key, String who, Instant minute) {
        ObjectNode report = Reports.of(Reports.full(minute), who);
        assertThat(system.collect(key, report.toString()).statusCode()).isEqualTo(200);
        return report;
    }

    HttpResponse<String> post(String path, String who, String body) {
        return system.send(HttpRequest.newBuilder(system.portal(path))
                .header("Authorization", "Bearer " + system.token(who))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body)));
    }

    /** @return the path of the request */
    String ask(String who, String body) {
        HttpResponse<String> asked = post("/api/v1/me/erasures", who, body);
        assertThat(asked.statusCode()).as(asked.body()).isEqualTo(202);
        return URI.create(asked.headers().firstValue("Location").orElseThrow()).getPath();
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    JsonNode read(String path, String who) {
        HttpResponse<String> answer = system.get(path, who);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return WholeSystem.json(answer);
    }

    JsonNode await(String path, String who, String state) {
        return awaitThat(path, who, seen -> seen.path("state").asText().equals(state));
    }

    JsonNode awaitThat(String path, String who, Predicate<JsonNode> what) {
        Instant end = Instant.now().plus(PATIENCE);
        JsonNode seen = read(path, who);
        while (!what.test(seen) && Instant.now().isBefore(end)) {
            seen = read(path, who);
        }
        assertThat(what.test(seen)).as(seen.toString()).isTrue();
        return seen;
    }

    int takeBack(String path, String who) {
        return system.send(HttpRequest.newBuilder(system.portal(path))
                        .header("Authorization", "Bearer " + system.token(who))
                        .DELETE())
                .statusCode();
    }
}
