package candor.system;

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
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code POST /collect/v1/software} as the contract says, on the whole system. */
@WholeSystemTest
class CollectIT {
    private static final String NDJSON = "application/x-ndjson";

    private final WholeSystem system;

    CollectIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName("R7: of a consumer everything is retained, a row a category")
    void consumer() throws Exception {
        ObjectNode report = Reports.of(Reports.full(), "casey");
        JsonNode receipt = receipts(system.collect("demo-license-casey", report.toString()))
                .get(0);
        assertThat(receipt.path("id")).isEqualTo(report.path("id"));
        assertThat(receipt.path("outcome").asText()).isEqualTo("RETAINED");
        assertThat(texts(receipt.path("retained")))
                .containsExactly("VERSION", "ENVIRONMENT", "USAGE", "PROCESSING", "SOFTWARE_ERROR", "RENDER_INPUT");
        assertThat(receipt.path("omitted")).isEmpty();
        assertThat(receipt.path("dropped")).isEmpty();
        assertThat(texts(receipt.path("basis").path("rules"))).containsExactly("R7");
        assertThat(receipt.path("basis").path("clause").asText()).isEqualTo("3, Consumer");
        assertThat(receipt.path("basis").path("licenseType").asText()).isEqualTo("CONSUMER");
    }

    @Test
    @DisplayName("R8, R13: acme's agreement omits prompt and input metadata, keeps 180 days, and no echo of them stays")
    void agreement() {
        ObjectNode report = Reports.of(Reports.full(), "dana");
        report.withArray("errors").addObject().put("message", "failed for FOG over a  quiet harbour at dawn");
        JsonNode receipt =
                receipts(system.collect("demo-license-acme", report.toString())).get(0);
        assertThat(receipt.path("outcome").asText()).isEqualTo("REDUCED");
        assertThat(texts(receipt.path("omitted")))
                .containsExactly("RENDER_INPUT.INPUT_METADATA", "RENDER_INPUT.PROMPT");
        assertThat(receipt.path("basis").path("agreement").path("organization").asText())
                .isEqualTo("acme");
        assertThat(receipt.path("basis").path("agreement").path("version").asInt())
                .isEqualTo(1);
        assertThat(receipt.path("basis").path("owner").asText()).isEqualTo("acme");
        assertThat(receipt.path("basis").path("retainUntil").asText())
                .isEqualTo(java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                        .plusDays(180)
                        .toString());
        assertThat(held("demo-license-acme", report))
                .doesNotContainIgnoringCase("harbour")
                .doesNotContain("villa")
                .contains("[omitted]");
    }

    @Test
    @DisplayName("R9: an enterprise without an agreement keeps no render input, status message or error context")
    void noAgreement() {
        ObjectNode report = Reports.of(Reports.full(), "gale");
        JsonNode receipt = receipts(system.collect("demo-license-globex", report.toString()))
                .get(0);
        assertThat(receipt.path("outcome").asText()).isEqualTo("REDUCED");
        assertThat(texts(receipt.path("retained")))
                .containsExactly("VERSION", "ENVIRONMENT", "USAGE", "PROCESSING", "SOFTWARE_ERROR");
        assertThat(texts(receipt.path("omitted")))
                .containsExactly(
                        "PROCESSING.STATUS_MESSAGE",
                        "SOFTWARE_ERROR.CONTEXT",
                        "RENDER_INPUT.INPUT_METADATA",
                        "RENDER_INPUT.PROMPT",
                        "RENDER_INPUT.CONFIGURATION",
                        "RENDER_INPUT.GENERATION_PARAMETERS");
        assertThat(receipt.path("basis").has("agreement")).isFalse();
        assertThat(held("demo-license-globex", report))
                .doesNotContain("harbour", "tile 7", "euler", "18446744073709551615");
    }

    @Test
    @DisplayName("R9: a report of which nothing may be kept is refused, and leaves nothing, not even its id")
    void refused() {
        Tenant tenant = new Tenant(system);
        ObjectNode report = Reports.full();
        report.remove(List.of("software", "environment", "usage", "errors"));
        ((ObjectNode) report.path("tasks").get(0)).remove(List.of("outcome", "durationMs"));
        for (int times = 0; times < 2; times++) {
            JsonNode receipt =
                    receipts(system.collect(tenant.key, report.toString())).get(0);
            assertThat(receipt.path("outcome").asText()).isEqualTo("REFUSED");
            assertThat(receipt.path("retained")).isEmpty();
        }
        assertThat(tenant.ask("select count(*) from known_record")).isEqualTo("0");
        assertThat(tenant.ask("select count(*) from collected_record")).isEqualTo("0");
    }

    @Test
    @DisplayName("R10: an image is dropped and named, whatever the field is called")
    void images() {
        ObjectNode report = Reports.of(Reports.full(), "casey");
        String png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
        ((ObjectNode) report.path("tasks").get(0)).put("preview", "data:image/png;base64," + png);
        report.withObject("/environment/runtime").put("thumbnail", png);
        JsonNode receipt = receipts(system.collect("demo-license-casey", report.toString()))
                .get(0);
        assertThat(texts(receipt.path("dropped")))
                .containsExactlyInAnyOrder("/tasks/0/preview", "/environment/runtime/thumbnail");
        assertThat(held("demo-license-casey", report)).doesNotContain("iVBORw0KGgo");
    }

    @Test
    @DisplayName("numbers are held exactly as sent, a seed of 64 unsigned bits among them")
    void exactNumbers() {
        ObjectNode report = Reports.of(Reports.full(), "casey");
        system.collect("demo-license-casey", report.toString());
        assertThat(held("demo-license-casey", report))
                .contains("18446744073709551615")
                .contains("7.50");
    }

    @Test
    @DisplayName("a member that is not listed is dropped and named; one in a map is kept")
    void unlisted() {
        ObjectNode report = Reports.of(Reports.full(), "casey").put("secret", "unlisted-canary");
        report.withObject("/software").put("build", "unlisted-canary");
        report.withObject("/environment/runtime").put("dotnet", "8.0.11");
        JsonNode receipt = receipts(system.collect("demo-license-casey", report.toString()))
                .get(0);
        assertThat(texts(receipt.path("dropped"))).containsExactlyInAnyOrder("/secret", "/software/build");
        assertThat(held("demo-license-casey", report))
                .doesNotContain("unlisted-canary")
                .contains("8.0.11");
    }

    @ParameterizedTest
    @CsvSource({"demo-license-casey, nobody-of-this-name", "demo-license-casey, dana", "demo-license-acme, gale"})
    @DisplayName("a user who is not known or not of this license is named in the receipt and stored nowhere")
    void notAssigned(String key, String user) {
        ObjectNode report = Reports.of(Reports.small(), user);
        JsonNode receipt = receipts(system.collect(key, report.toString())).get(0);
        assertThat(texts(receipt.path("dropped"))).containsExactly("/user");
        assertThat(column("person_id::text", report)).isEqualTo("null");
        assertThat(column("to_jsonb(collected_record)::text", report)).doesNotContain(user);
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
    @DisplayName("U+0000 is dropped and named, also half a surrogate pair; everything else of Unicode is kept")
    void unicode() {
        ObjectNode report = Reports.of(Reports.full(), "casey");
        String escaped = report.toString()
                .replace("fog over a quiet harbour at dawn", "雪の森\\u0000 مرحبا \\ud83c\\udfa8 e\\u0301 \\ud83c");
        JsonNode receipt =
                receipts(system.collect("demo-license-casey", escaped)).get(0);
        assertThat(texts(receipt.path("dropped"))).containsExactly("/tasks/0/input/prompt");
        assertThat(held("demo-license-casey", report)).contains("雪の森 مرحبا 🎨 e\u0301 ");
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
    @DisplayName("a revoked key is refused at once")
    void revoked() throws IOException {
        Tenant tenant = new Tenant(system);
        assertThat(outcomes(system.collect(tenant.key, Reports.small().toString())))
                .containsExactly("RETAINED");
        tenant.revokeKey();
        assertProblem(post(tenant.key, NDJSON, null, text(Reports.small().toString())), 403, "revoked-key");
    }

    /** All that is held of a report, its content and envelope, as text. */
    private String held(String key, ObjectNode report) {
        return column("string_agg(to_jsonb(collected_record)::text, ' ')", report);
    }

    private String column(String expression, ObjectNode report) {
        String sql = "select " + expression + " from collected_record where client_id = '"
                + report.path("id").asText() + "'";
        try (var connection = system.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return String.valueOf(rows.getString(1));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
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

    private static List<JsonNode> receipts(HttpResponse<String> response) {
        assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
        return StreamSupport.stream(WholeSystem.json(response).path("receipts").spliterator(), false)
                .toList();
    }

    private static List<String> outcomes(HttpResponse<String> response) {
        return receipts(response).stream()
                .map(each -> each.path("outcome").asText())
                .toList();
    }

    private static List<String> texts(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false)
                .map(JsonNode::asText)
                .toList();
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
