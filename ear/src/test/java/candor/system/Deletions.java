package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

/** Asking for deletion over HTTP, of records that nobody but the test has: they occurred in a minute of the test's own. */
final class Deletions {
    private static final AtomicInteger MINUTE = new AtomicInteger();
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final WholeSystem system;
    private final Calls calls;

    Deletions(WholeSystem system) {
        this.system = system;
        this.calls = new Calls(system);
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
        return calls.as(who, "POST", path, body);
    }

    /** @return the path of the request */
    String ask(String who, String body) {
        return ordered(post("/api/v1/me/erasures", who, body));
    }

    /** @return the path of what will be done */
    static String ordered(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return Calls.path(answer);
    }

    /** What a certificate says; nothing is verified. */
    static JsonNode says(String certificate) throws IOException {
        return new ObjectMapper()
                .readTree(Base64.getUrlDecoder().decode(certificate.split("\\.")[1]));
    }

    static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    JsonNode read(String path, String who) {
        return Calls.ok(system.get(path, who));
    }

    JsonNode await(String path, String who, String state) {
        return awaitThat(path, who, seen -> seen.path("state").asText().equals(state));
    }

    JsonNode awaitThat(String path, String who, Predicate<JsonNode> what) {
        return Awaited.within(PATIENCE, () -> read(path, who), what);
    }

    int takeBack(String path, String who) {
        return calls.as(who, "DELETE", path, "").statusCode();
    }
}
