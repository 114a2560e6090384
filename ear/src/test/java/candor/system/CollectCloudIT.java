package candor.system;

import static candor.system.OmittedIsNowhereIT.tablesWith;
import static candor.system.Receipts.outcomes;
import static candor.system.Receipts.receipts;
import static candor.system.Receipts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What becomes of what the cloud services send: {@code POST /collect/v1/cloud}, on the whole system. */
@WholeSystemTest
class CollectCloudIT {
    private static final Instant NOON = Instant.now().minus(Duration.ofHours(2));

    private final WholeSystem system;
    private final String canary = "canary" + UUID.randomUUID().toString().replace("-", "");

    CollectCloudIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName("R2: of a consumer on the shared cloud every category is retained, with the rights that are granted")
    void consumer() {
        List<JsonNode> receipts = receipts(send("demo-cloud", CloudRecords.everything(canary, "casey")));
        assertThat(receipts).extracting(each -> each.path("outcome").asText()).containsOnly("RETAINED");
        assertThat(receipts)
                .flatExtracting(each -> texts(each.path("retained")))
                .containsExactly("JOB", "UPLOADED_ASSET", "GENERATED_ASSET", "CLOUD_ERROR", "CLOUD_METRIC");
        JsonNode basis = recordsOf("casey", canary + " id").get(0).path("basis");
        assertThat(basis.path("hosting").asText()).isEqualTo("SHARED");
        assertThat(texts(basis.path("rights")))
                .contains("SUBLICENSE", "DISTRIBUTE")
                .hasSize(8);
        assertThat(texts(receipts.get(0).path("basis").path("rules"))).containsExactly("R2");
    }

    @Test
    @DisplayName("R5: of an enterprise on the shared cloud only that something was routed is kept, whatever is sent")
    void enterpriseOnTheSharedCloud() throws Exception {
        JsonNode job = receipts(send("demo-cloud", CloudRecords.everything(canary, "dana")))
                .get(0);
        assertThat(job.path("outcome").asText()).isEqualTo("ROUTED");
        assertThat(texts(job.path("retained"))).containsExactly("ROUTING");
        assertThat(texts(job.path("omitted"))).contains("JOB.JOB_METADATA", "JOB.TASK_METADATA");
        assertThat(texts(job.path("basis").path("rules"))).contains("R5");
        assertThat(tablesWith(system, canary)).isEmpty();
    }

    @Test
    @DisplayName("R4, R6: of a private deployment that the vendor manages likewise, and it belongs to the organization")
    void vendorManaged() throws Exception {
        List<ObjectNode> sent = new ArrayList<>(CloudRecords.everything(canary, "dana"));
        sent.add(CloudRecords.route("dana"));
        List<JsonNode> receipts = receipts(send("demo-cloud-acme", sent));
        assertThat(receipts).extracting(each -> each.path("outcome").asText()).containsOnly("ROUTED");
        assertThat(receipts).allSatisfy(each -> {
            assertThat(texts(each.path("retained"))).containsExactly("ROUTING");
            assertThat(texts(each.path("basis").path("rules"))).contains("R4", "R6");
            assertThat(each.path("basis").path("owner").asText()).isEqualTo("acme");
        });
        assertThat(tablesWith(system, canary)).isEmpty();
    }

    @Test
    @DisplayName("R3: a deployment that its customer manages is answered 403 and leaves no trace but a counter")
    void customerManaged() throws Exception {
        double before = refused();
        List<ObjectNode> sent = CloudRecords.everything(canary, "gale");
        HttpResponse<String> response = send("demo-cloud-globex", sent);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.body()).contains("customer-managed").doesNotContain(canary);
        assertThat(system.putContent("demo-cloud-globex", sent.get(1).path("id").asText(), canary.getBytes())
                        .statusCode())
                .isEqualTo(403);
        assertThat(tablesWith(system, canary)).isEmpty();
        assertThat(tablesWith(system, sent.get(0).path("id").asText())).isEmpty();
        assertThat(refused()).isEqualTo(before + 2);
    }

    @Test
    @DisplayName("R3: such a deployment's request is counted at whatever address it arrives, and kept at none")
    void customerManagedElsewhere() throws Exception {
        double before = refused();
        for (String surface : List.of("website", "software")) {
            HttpResponse<String> response = system.collectFrom(
                    surface,
                    "demo-cloud-globex",
                    CloudRecords.everything(canary, "gale").get(0).toString());
            assertThat(response.statusCode()).as(surface).isEqualTo(403);
            assertThat(response.body()).contains("customer-managed").doesNotContain(canary);
        }
        assertThat(tablesWith(system, canary)).isEmpty();
        assertThat(refused()).isEqualTo(before + 2);
    }

    @Test
    @DisplayName("R11, R6: an agreement that has jobs retained changes that category alone, and nobody else owns it")
    void agreement() {
        Tenant tenant = new Tenant(system);
        String key = tenant.deployment("PRIVATE_VENDOR_MANAGED");
        tenant.agreement(
                1,
                "2024-01-01T00:00:00Z",
                Tenant.FOR_GOOD,
                "\"JOB\": {\"disposition\": \"RETAIN\", \"omit\": [\"TASK_METADATA\"]}");
        List<JsonNode> receipts = receipts(send(key, CloudRecords.everything(canary, "somebody")));
        assertThat(receipts)
                .extracting(each -> each.path("outcome").asText())
                .containsExactly("REDUCED", "ROUTED", "ROUTED", "ROUTED", "ROUTED");
        assertThat(texts(receipts.get(0).path("omitted"))).containsExactly("JOB.TASK_METADATA");
        assertThat(texts(receipts.get(0).path("basis").path("rules")))
                .containsExactly("R4", "R6", "R11", "R13"); // a task's metadata quotes what is kept
        assertThat(receipts.get(0).path("basis").path("owner").asText()).isEqualTo(tenant.name);
    }

    @Test
    @DisplayName("R3: no agreement can change that nothing is collected from a deployment that its customer manages")
    void agreementCannotChangeR3() {
        Tenant tenant = new Tenant(system);
        String key = tenant.deployment("PRIVATE_CUSTOMER_MANAGED");
        tenant.agreement(
                1, "2024-01-01T00:00:00Z", Tenant.FOR_GOOD, "\"JOB\": {\"disposition\": \"RETAIN\", \"omit\": []}");
        assertThat(send(key, CloudRecords.everything(canary, "somebody")).statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("R12: made as a consumer and arriving as an enterprise, the stricter wins")
    void licenseChanged() throws Exception {
        Tenant tenant = new Tenant(system);
        tenant.noTerms();
        String changed = Instant.now().minus(Duration.ofDays(1)).toString();
        tenant.term("CONSUMER", "2024-01-01T00:00:00Z", changed);
        tenant.term("ENTERPRISE", changed, Tenant.FOR_GOOD);
        String user = "u-" + UUID.randomUUID();
        tenant.member(user);
        ObjectNode job = CloudRecords.job(canary, user, "QUEUED", Instant.now().minus(Duration.ofDays(2)));
        JsonNode receipt = receipts(send("demo-cloud", List.of(job))).get(0);
        assertThat(receipt.path("outcome").asText()).isEqualTo("ROUTED");
        assertThat(texts(receipt.path("basis").path("rules"))).contains("R2", "R5", "R12");
        assertThat(tablesWith(system, canary)).isEmpty();
    }

    @Test
    @DisplayName("on the shared cloud nothing is kept of somebody whose license is not known: no rule names that")
    void unknownOnTheSharedCloud() throws Exception {
        List<JsonNode> receipts = receipts(send("demo-cloud", CloudRecords.everything(canary, "nobody")));
        assertThat(receipts).extracting(each -> each.path("outcome").asText()).containsOnly("REFUSED");
        assertThat(receipts)
                .allSatisfy(each -> assertThat(texts(each.path("dropped"))).contains("/user"));
        assertThat(tablesWith(system, canary)).isEmpty();
    }

    @Test
    @DisplayName("a job's states, in whatever order they arrive, are one record that says the last of each part")
    void statesInAnyOrder() {
        String job = "job-" + UUID.randomUUID();
        ObjectNode queued = CloudRecords.job(job, "casey", "QUEUED", NOON).put("name", "a villa");
        queued.withObject("metadata").put("scene", "villa").put("progress", 0);
        ObjectNode running = CloudRecords.job(job, "casey", "RUNNING", NOON.plusSeconds(10));
        running.withObject("metadata").put("progress", 50);
        running.withArray("tasks").addObject().put("taskId", "t1").put("status", "RUNNING");
        ObjectNode completed = CloudRecords.job(job, "casey", "COMPLETED", NOON.plusSeconds(20));
        completed.withArray("tasks").addObject().put("taskId", "t1").put("status", "COMPLETED");
        assertThat(outcomes(send("demo-cloud", List.of(running)))).containsExactly("RETAINED");
        assertThat(outcomes(send("demo-cloud", List.of(completed, queued)))).containsExactly("RETAINED", "RETAINED");
        assertThat(outcomes(send("demo-cloud", List.of(queued, completed)))).containsExactly("DUPLICATE", "DUPLICATE");

        List<JsonNode> records = recordsOf("casey", job);
        assertThat(records).hasSize(1);
        JsonNode content = records.get(0).path("content");
        assertThat(content.path("status").asText()).isEqualTo("COMPLETED");
        assertThat(content.path("name").asText()).isEqualTo("a villa");
        assertThat(content.path("metadata").path("scene").asText()).isEqualTo("villa");
        assertThat(content.path("metadata").path("progress").asInt()).isEqualTo(50);
        assertThat(content.path("tasks")).hasSize(1);
        assertThat(content.path("tasks").get(0).path("status").asText()).isEqualTo("COMPLETED");
        assertThat(records.get(0).path("occurredAt").asText())
                .startsWith(NOON.plusSeconds(20).toString().substring(0, 19));
    }

    @Test
    @DisplayName("the same job's id of somebody else is another job")
    void jobsOfOthers() {
        String job = "job-" + UUID.randomUUID();
        send(
                "demo-cloud",
                List.of(CloudRecords.job(job, "casey", "QUEUED", NOON).put("name", "casey's")));
        send(
                "demo-cloud",
                List.of(CloudRecords.job(job, "robin", "RUNNING", NOON).put("name", "robin's")));
        assertThat(recordsOf("casey", job)).singleElement().satisfies(each -> assertThat(
                        each.path("content").path("name").asText())
                .isEqualTo("casey's"));
        assertThat(recordsOf("robin", job)).hasSize(1);
    }

    @Test
    @DisplayName("the same batch 32 times at once is stored once, and many states of one job at once are one record")
    void atOnce() throws Exception {
        String job = "job-" + UUID.randomUUID();
        List<ObjectNode> batch = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            batch.add(CloudRecords.job(job, "casey", "RUNNING", NOON.plusSeconds(i)));
        }
        ExecutorService senders = Executors.newFixedThreadPool(32);
        try {
            List<Callable<List<String>>> requests = Collections.nCopies(32, () -> outcomes(send("demo-cloud", batch)));
            List<String> outcomes = new ArrayList<>();
            for (Future<List<String>> each : senders.invokeAll(requests)) {
                outcomes.addAll(each.get());
            }
            assertThat(outcomes.stream().filter("RETAINED"::equals)).hasSize(20);
            assertThat(outcomes.stream().filter("DUPLICATE"::equals)).hasSize(31 * 20);
        } finally {
            senders.shutdownNow();
        }
        assertThat(recordsOf("casey", job)).hasSize(1);
    }

    private HttpResponse<String> send(String key, List<ObjectNode> records) {
        return system.collectFrom(
                "cloud", key, records.stream().map(Object::toString).toArray(String[]::new));
    }

    private List<JsonNode> recordsOf(String user, String job) {
        JsonNode items = WholeSystem.json(system.get("/api/v1/me/records?surface=CLOUD&category=JOB&limit=500", user))
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .filter(each -> each.path("content").path("jobId").asText().equals(job))
                .toList();
    }

    private double refused() {
        String metrics = system.send(HttpRequest.newBuilder(system.management("/metrics")))
                .body();
        return metrics.lines()
                .filter(line -> line.startsWith("candor_refused_requests_total"))
                .mapToDouble(line -> Double.parseDouble(line.substring(line.lastIndexOf(' '))))
                .sum();
    }
}
