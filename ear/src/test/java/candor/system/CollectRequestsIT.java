package candor.system;

import static candor.system.Receipts.outcomes;
import static candor.system.Receipts.receipts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /collect/v1/software} as a whole: order, encodings, sending again, many at once, refusals. */
@WholeSystemTest
class CollectRequestsIT {
    private static final String NDJSON = "application/x-ndjson";

    private final WholeSystem system;

    CollectRequestsIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName("receipts come in order; one bad record costs its neighbours nothing")
    void neighbours() {
        ObjectNode first = Reports.small();
        ObjectNode late = Reports.small()
                .put("occurredAt", Instant.now().minus(Duration.ofDays(401)).toString());
        ObjectNode wrongType = Reports.full();
        ((ObjectNode) wrongType.path("tasks").get(0)).put("durationMs", "long");
        ObjectNode last = Reports.small();
        List<JsonNode> receipts = receipts(system.collect(
                "demo-license-casey",
                first.toString(),
                "{\"id\": \"not a uuid\"}",
                "not json",
                "[]",
                late.toString(),
                wrongType.toString(),
                Reports.small().without("occurredAt").toString(),
                last.toString()));
        assertThat(receipts)
                .extracting(each -> each.path("outcome").asText())
                .containsExactly(
                        "RETAINED", "INVALID", "INVALID", "INVALID", "INVALID", "INVALID", "INVALID", "RETAINED");
        assertThat(receipts)
                .extracting(each -> each.path("problem").asText("-"))
                .containsExactly("-", "/id", "", "", "/occurredAt", "/tasks/0/durationMs", "/occurredAt", "-");
        assertThat(receipts.get(0).path("id")).isEqualTo(first.path("id"));
        assertThat(receipts.get(7).path("id")).isEqualTo(last.path("id"));
    }

    @Test
    @DisplayName("sent again it is a duplicate; also twice in one request")
    void duplicates() {
        String report = Reports.small().toString();
        assertThat(outcomes(system.collect("demo-license-robin", report, report)))
                .containsExactly("RETAINED", "DUPLICATE");
        assertThat(outcomes(system.collect("demo-license-robin", report))).containsExactly("DUPLICATE");
        assertThat(outcomes(system.collect("demo-license-casey", report)))
                .as("another source's id is its own")
                .containsExactly("RETAINED");
    }

    @Test
    @DisplayName("the same batch many times at once is stored once")
    void manyAtOnce() throws Exception {
        Tenant tenant = new Tenant(system);
        String[] batch =
                Stream.generate(() -> Reports.full().toString()).limit(40).toArray(String[]::new);
        ExecutorService threads = Executors.newFixedThreadPool(16);
        List<String> outcomes = new ArrayList<>();
        try {
            List<Callable<List<String>>> senders = Stream.<Callable<List<String>>>generate(
                            () -> () -> outcomes(system.collect(tenant.key, batch)))
                    .limit(32)
                    .toList();
            for (Future<List<String>> each : threads.invokeAll(senders)) {
                outcomes.addAll(each.get());
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(outcomes.stream().filter("REDUCED"::equals)).hasSize(40);
        assertThat(outcomes.stream().filter("DUPLICATE"::equals)).hasSize(31 * 40);
        assertThat(tenant.ask("select count(*) from collected_record")).isEqualTo(Integer.toString(5 * 40));
    }

    @Test
    @DisplayName("R17: what was deleted answers ERASED and does not come back")
    void erased() {
        Tenant tenant = new Tenant(system);
        String report = Reports.full().toString();
        system.collect(tenant.key, report);
        tenant.eraseEverything();
        assertThat(outcomes(system.collect(tenant.key, report))).containsExactly("ERASED");
        assertThat(tenant.ask("select count(*) from collected_record")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 499, 500, 501, 1001})
    @DisplayName("every record of a request is stored, whatever their number")
    void anyNumber(int number) {
        Tenant tenant = new Tenant(system);
        String[] records =
                Stream.generate(() -> Reports.small().toString()).limit(number).toArray(String[]::new);
        assertThat(outcomes(system.collect(tenant.key, records)))
                .hasSize(number)
                .containsOnly("RETAINED");
        assertThat(tenant.ask("select count(*) from collected_record")).isEqualTo(Integer.toString(number));
    }

    @Test
    @DisplayName("JSON is taken as one record and as an array, gzip as well, with line ends of any kind")
    void mediaTypes() throws IOException {
        assertThat(outcomes(post(
                        "demo-license-robin",
                        "application/json",
                        null,
                        text(Reports.small().toString()))))
                .containsExactly("RETAINED");
        assertThat(outcomes(post(
                        "demo-license-robin",
                        "application/json; charset=utf-8",
                        null,
                        text("[" + Reports.small() + ", 5, " + Reports.small() + "]"))))
                .containsExactly("RETAINED", "INVALID", "RETAINED");
        assertThat(outcomes(post("demo-license-robin", "application/json", null, text("[]"))))
                .isEmpty();
        assertThat(outcomes(post(
                        "demo-license-robin",
                        NDJSON,
                        "gzip",
                        gzip(Reports.small() + "\r\n\r\n" + Reports.small() + "\n"))))
                .containsExactly("RETAINED", "RETAINED");
    }

    @Test
    @DisplayName("a request that cannot be taken as a whole is a problem document that repeats nothing of it")
    void refusedAsAWhole() throws IOException {
        assertProblem(
                post("demo-license-robin", "application/json", null, text("{\"prompt\": \"canary-1")), 400, "not-json");
        assertProblem(
                post("demo-license-robin", "application/json", null, text("[" + Reports.small() + ",")),
                400,
                "not-json");
        assertProblem(post("demo-license-robin", "application/json", null, text("")), 400, "not-json");
        assertProblem(post("demo-license-robin", NDJSON, null, text("canary-1\ncanary-1")), 400, "not-json");
        assertProblem(post("demo-license-robin", NDJSON, "gzip", text("canary-1")), 400, "bad-request");
        assertProblem(
                post(
                        "demo-license-robin",
                        NDJSON,
                        "gzip",
                        BodyPublishers.ofByteArray(
                                Arrays.copyOf(zip(Reports.small().toString()), 60))),
                400,
                "bad-request");
        assertProblem(post("demo-license-robin", NDJSON, "br", text("canary-1")), 415, "unsupported-media-type");
        assertProblem(post("demo-license-robin", "text/csv", null, text("canary-1")), 415, "unsupported-media-type");
        assertProblem(
                post("no-such-key-canary-1", NDJSON, null, text(Reports.small().toString())), 401, "unknown-key");
        assertProblem(post(null, NDJSON, null, text(Reports.small().toString())), 401, "unknown-key");
        assertProblem(post("demo-website", NDJSON, null, text(Reports.small().toString())), 403, "wrong-surface");
    }

    @Test
    @DisplayName("a body that is too large, or grows too large, is refused and nothing of it is stored")
    void tooLarge() throws IOException {
        Tenant tenant = new Tenant(system);
        String bomb = Reports.small() + "\n" + " ".repeat(40 * 1024 * 1024);
        assertProblem(post(tenant.key, NDJSON, "gzip", gzip(bomb)), 413, "too-large");
        assertThat(tenant.ask("select count(*) from known_record")).isEqualTo("0");
    }

    @Test
    @DisplayName("a large request that breaks off half-way is refused as a whole, and nothing of it is stored")
    void brokenHalfWay() throws IOException {
        Tenant tenant = new Tenant(system);
        String many =
                Stream.generate(() -> Reports.small().toString()).limit(1200).collect(Collectors.joining(","));
        assertProblem(post(tenant.key, "application/json", null, text("[" + many + ", {\"canary-1")), 400, "not-json");
        byte[] whole = zip("[" + many + "]");
        byte[] cut = Arrays.copyOf(whole, whole.length - 9);
        assertProblem(
                post(tenant.key, "application/json", "gzip", BodyPublishers.ofByteArray(cut)), 400, "bad-request");
        assertThat(tenant.ask("select count(*) from known_record")).isEqualTo("0");
        assertThat(tenant.ask("select count(*) from collected_record")).isEqualTo("0");
    }

    @Test
    @DisplayName("a revoked key is refused at once")
    void revoked() throws IOException {
        Tenant tenant = new Tenant(system);
        assertThat(outcomes(system.collect(tenant.key, Reports.small().toString())))
                .containsExactly("RETAINED");
        tenant.revokeKey();
        assertProblem(post(tenant.key, NDJSON, null, text(Reports.small().toString())), 403, "revoked-key");
    }

    private HttpResponse<String> post(String key, String contentType, String encoding, BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(system.portal("/collect/v1/software"))
                .header("Content-Type", contentType)
                .POST(body);
        if (key != null) {
            request.header("Authorization", "Bearer " + key);
        }
        if (encoding != null) {
            request.header("Content-Encoding", encoding);
        }
        return system.send(request);
    }

    private static void assertProblem(HttpResponse<String> response, int status, String type) {
        assertThat(response.statusCode()).isEqualTo(status);
        assertThat(response.headers().firstValue("Content-Type")).hasValue("application/problem+json");
        assertThat(WholeSystem.json(response).path("type").asText()).isEqualTo("urn:candor:problem:" + type);
        assertThat(response.body()).doesNotContain("canary");
    }

    private static BodyPublisher text(String body) {
        return BodyPublishers.ofString(body);
    }

    private static BodyPublisher gzip(String body) throws IOException {
        return BodyPublishers.ofByteArray(zip(body));
    }

    private static byte[] zip(String body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(body.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
