package candor.system;

import static candor.system.Receipts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R16: administrators see what narrowing takes away, and apply it to what is already held. */
@WholeSystemTest
class NarrowingReapplicationIT {
    private static final String COLLECTION = "/api/v1/organization/collection";
    private static final String REAPPLY = COLLECTION + "/reapply";
    private static final String RUNTIME = "{\"omit\": [\"ENVIRONMENT.RUNTIME\"]}";
    private static final String ALL_TOOLS = "\"VIEW\", \"EXPORT\", \"MANAGE\", \"DELETE\"";

    private final WholeSystem system;
    private final Deletions calls;
    private GlobexAgreement agreement;

    NarrowingReapplicationIT(WholeSystem system) {
        this.system = system;
        this.calls = new Deletions(system);
    }

    @BeforeEach
    void agree() {
        agreement = new GlobexAgreement(system, ALL_TOOLS);
    }

    @AfterEach
    void lift() {
        system.execute("delete from reapplication where narrowing_id is not null");
        system.execute(
                "delete from collection_narrowing where organization_id = (select id from organization where name = 'globex')");
        agreement.close();
    }

    @Test
    @DisplayName(
            "R16: it is told from when it would hold and what it would have taken lately, at most, and nothing is changed")
    void previewOfNarrowing() {
        Instant before = Instant.now();
        calls.report("demo-license-globex", "gale", before.minus(Duration.ofHours(1)));
        JsonNode preview = WholeSystem.json(calls.post(
                COLLECTION + "/preview",
                "gale",
                "{\"omit\": [\"ENVIRONMENT.OPERATING_SYSTEM\", \"JOB.JOB_METADATA\"]}"));
        assertThat(Instant.parse(preview.path("holdsFrom").asText())).isAfterOrEqualTo(before.minusSeconds(1));
        assertThat(Duration.between(Instant.parse(preview.path("since").asText()), before))
                .isGreaterThan(Duration.ofDays(29));
        assertThat(preview.path("upperBound").asBoolean()).isTrue();
        assertThat(preview.path("elements").path("ENVIRONMENT.OPERATING_SYSTEM").asText())
                .isEqualTo(system.ask("""
                        select count(*) from collected_record r join organization o on o.id = r.organization_id
                        where o.name = 'globex' and category = 'ENVIRONMENT' and occurred_at >= now() - interval '30 days'"""));
        assertThat(preview.path("elements").path("JOB.JOB_METADATA").asInt())
                .as("R5: none is held")
                .isZero();
        assertThat(texts(calls.read(COLLECTION, "gale").path("omit"))).isEmpty();
    }

    @Test
    @DisplayName("R16, R13: applied to what is held it goes from there too, counted before, and nobody else's does")
    void journey() throws Exception {
        String canary = "canary" + UUID.randomUUID();
        Instant minute = Deletions.minuteOfItsOwn();
        for (String key : List.of("demo-license-globex", "demo-license-acme")) {
            ObjectNode report = Reports.full(minute);
            report.withObject("/environment/runtime").put("python", canary + key);
            assertThat(system.collect(key, report.toString()).statusCode()).isEqualTo(200);
        }
        assertThat(OmittedIsNowhereIT.tablesWith(system, canary + "demo-license-globex"))
                .isNotEmpty();
        assertThat(put(RUNTIME).statusCode()).isEqualTo(200);
        JsonNode off = calls.read(COLLECTION, "gale").path("switchedOff").path(0);
        assertThat(off.path("element").asText()).isEqualTo("ENVIRONMENT.RUNTIME");
        assertThat(off.path("by").asText()).isEqualTo("gale");
        assertThat(put("{\"omit\": [\"ENVIRONMENT.RUNTIME\", \"USAGE.TASK_OUTCOME\"]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(calls.read(COLLECTION, "gale").path("switchedOff").path(0))
                .as("since then without a break")
                .isEqualTo(off);
        put(RUNTIME);

        JsonNode preview = WholeSystem.json(calls.post(REAPPLY, "gale", "{\"preview\": true}"))
                .path("counts");
        assertThat(preview.path("elements").path("ENVIRONMENT.RUNTIME").asLong())
                .isPositive();
        assertThat(preview.path("elements")).as("nothing else goes").hasSize(1);
        String export =
                Calls.path(calls.post("/api/v1/organization/exports", "gale", "{\"categories\": [\"VERSION\"]}"));
        calls.await(export, "gale", "COMPLETED");
        HttpResponse<String> ordered = calls.post(REAPPLY, "gale", "");
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
        String run = Calls.path(ordered);
        JsonNode done = calls.await(run, "gale", "COMPLETED");
        assertThat(done.path("counts")).isEqualTo(preview);
        assertThat(system.get(export, "gale").statusCode())
                .as("R13: it may have had what went")
                .isEqualTo(404);
        assertThat(done.path("progress").asDouble()).isEqualTo(1);
        assertThat(OmittedIsNowhereIT.tablesWith(system, canary + "demo-license-globex"))
                .isEmpty();
        assertThat(OmittedIsNowhereIT.tablesWith(system, canary + "demo-license-acme"))
                .isNotEmpty();
        assertThat(system.ask("""
                select string_agg(distinct array_to_string(b.rules, ' '), ',') from collected_record r join basis b on b.id = r.basis_id
                join organization o on o.id = r.organization_id
                where o.name = 'globex' and category = 'ENVIRONMENT' and r.occurred_at = '%s'""".formatted(minute))).isEqualTo("R8 R16");
        for (String who : List.of("avery", "blake")) {
            assertThat(system.get(run, who).statusCode()).isEqualTo(404);
        }
    }

    @Test
    @DisplayName("R16: where nothing is left out there is nothing to apply")
    void nothing() {
        for (String body : List.of("{\"preview\": true}", "")) {
            HttpResponse<String> refused = calls.post(REAPPLY, "gale", body);
            assertThat(refused.statusCode()).isEqualTo(409);
            assertThat(refused.body()).contains("urn:candor:problem:nothing-narrowed");
        }
    }

    @Test
    @DisplayName("R16: without MANAGE nothing is previewed or applied, and a run of before is not seen any more")
    void tools() {
        put(RUNTIME);
        String run = Calls.path(calls.post(REAPPLY, "gale", ""));
        calls.await(run, "gale", "COMPLETED");
        agreement.close();
        try (GlobexAgreement without = new GlobexAgreement(system, "\"VIEW\", \"EXPORT\", \"DELETE\"")) {
            for (HttpResponse<String> refused : List.of(
                    calls.post(REAPPLY, "gale", "{\"preview\": true}"),
                    calls.post(REAPPLY, "gale", ""),
                    calls.post(COLLECTION + "/preview", "gale", RUNTIME),
                    system.get(run, "gale"))) {
                assertThat(refused.statusCode()).isEqualTo(403);
                assertThat(refused.body()).contains("tool-not-granted", "MANAGE");
            }
        }
    }

    @Test
    @DisplayName("R16: MANAGE alone is enough to see what is left out, and neither tool is not")
    void withoutView() {
        agreement.close();
        try (GlobexAgreement manage = new GlobexAgreement(system, "\"MANAGE\"")) {
            assertThat(system.get(COLLECTION, "gale").statusCode()).isEqualTo(200);
        }
        try (GlobexAgreement none = new GlobexAgreement(system, "\"EXPORT\"")) {
            assertThat(system.get(COLLECTION, "gale").statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"casey", "dana", "sam", "stella"})
    @DisplayName("R16: nobody applies anything without being an administrator")
    void others(String user) {
        assertThat(calls.post(REAPPLY, user, "").statusCode()).isEqualTo(403);
        assertThat(calls.post(COLLECTION + "/preview", user, RUNTIME).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"prevew\": true}", "{\"preview\": \"yes\"}", "[]", "null", "{"})
    @DisplayName("contract: a body that is not understood is a 400, and starts nothing")
    void strictBody(String body) {
        assertThat(calls.post(REAPPLY, "gale", body).statusCode()).isEqualTo(400);
    }

    private HttpResponse<String> put(String body) {
        return new Calls(system).as("gale", "PUT", COLLECTION, body);
    }
}
