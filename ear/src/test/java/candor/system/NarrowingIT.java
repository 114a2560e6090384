package candor.system;

import static candor.system.Receipts.receipts;
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
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R16: administrators narrow what is collected for their organization, {@code PUT /api/v1/organization/collection}. */
@WholeSystemTest
class NarrowingIT {
    private static final String CONFIGURATION = "{\"omit\": [\"RENDER_INPUT.CONFIGURATION\"]}";
    private static final String NOTHING = "{\"omit\": []}";

    private final WholeSystem system;

    NarrowingIT(WholeSystem system) {
        this.system = system;
    }

    @AfterEach
    void liftForOtherTests() {
        assertThat(put("avery", NOTHING).statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName("R16: from the next record on what an administrator narrows is nowhere, made before or not")
    void fromTheNextRecordOn() throws Exception {
        String canary = "canary" + UUID.randomUUID();
        JsonNode answer = WholeSystem.json(put("avery", CONFIGURATION));
        assertThat(texts(answer.path("omit"))).containsExactly("RENDER_INPUT.CONFIGURATION");
        assertThat(answer.path("setBy").asText()).isEqualTo("avery");
        ObjectNode report = Reports.full(Instant.now().minus(Duration.ofDays(3)));
        report.withObject("/tasks/0/input/configuration").put("preset", canary);
        JsonNode receipt =
                receipts(system.collect("demo-license-acme", report.toString())).get(0);
        assertThat(texts(receipt.path("omitted"))).contains("RENDER_INPUT.CONFIGURATION", "RENDER_INPUT.PROMPT");
        assertThat(texts(receipt.path("basis").path("rules"))).contains("R8", "R16");
        assertThat(OmittedIsNowhereIT.tablesWith(system, canary)).isEmpty();
    }

    @Test
    @DisplayName("R12, R16: once it is lifted, what was made under it stays narrowed, and what is made later is not")
    void lifted() {
        put("avery", CONFIGURATION);
        ObjectNode madeUnderIt = Reports.full();
        put("avery", NOTHING);
        assertThat(omitted(madeUnderIt)).contains("RENDER_INPUT.CONFIGURATION");
        assertThat(omitted(Reports.full())).doesNotContain("RENDER_INPUT.CONFIGURATION");
    }

    @Test
    @DisplayName("R16: it never widens: what the agreement omits stays omitted whatever is put")
    void neverWidens() {
        JsonNode answer = WholeSystem.json(put("avery", NOTHING));
        assertThat(texts(answer.path("omittedByAgreement")))
                .containsExactly("RENDER_INPUT.INPUT_METADATA", "RENDER_INPUT.PROMPT");
        assertThat(omitted(Reports.full())).containsExactly("RENDER_INPUT.INPUT_METADATA", "RENDER_INPUT.PROMPT");
    }

    @Test
    @DisplayName("R16: another organization's records are not narrowed")
    void othersAreNot() {
        put("avery", "{\"omit\": [\"USAGE.ACTION\"]}");
        JsonNode receipt = receipts(
                        system.collect("demo-license-globex", Reports.full().toString()))
                .get(0);
        assertThat(texts(receipt.path("omitted"))).doesNotContain("USAGE.ACTION");
        assertThat(texts(receipt.path("basis").path("rules"))).doesNotContain("R16");
    }

    @Test
    @DisplayName("R16: what is left out can be read, by whom and since when")
    void read() {
        put("blake", CONFIGURATION);
        JsonNode answer = WholeSystem.json(system.get("/api/v1/organization/collection", "avery"));
        assertThat(answer.path("setBy").asText()).isEqualTo("blake");
        assertThat(texts(answer.path("effective").path("RENDER_INPUT").path("omitted")))
                .containsExactly("RENDER_INPUT.INPUT_METADATA", "RENDER_INPUT.PROMPT", "RENDER_INPUT.CONFIGURATION");
        assertThat(answer.path("effective").path("JOB").path("disposition").asText())
                .isEqualTo("ROUTE_ONLY");
        assertThat(answer.path("effective").has("ACTIVITY")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"gale", "dana", "casey", "sam", "stella"})
    @DisplayName("R16: nobody narrows without being an administrator whose agreement grants MANAGE")
    void notAllowed(String user) {
        assertThat(put(user, CONFIGURATION).statusCode()).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "",
                "{\"omit\": null}",
                "{\"omit\": [null]}",
                "{\"omit\": [\"RENDER_INPUT\"]}",
                "{\"omit\": [\"RENDER_INPUT.EMAIL\"]}",
                "{\"omit\": [\"ACTIVITY.PAGE\"]}",
                "{\"omit\": [\"USAGE.ACTION\", \"USAGE.ACTION\"]}",
                "{\"omit\": [], \"retain\": [\"RENDER_INPUT.PROMPT\"]}"
            })
    @DisplayName("contract: what cannot be narrowed, or is not listed, is a 400 that quotes nothing")
    void badRequests(String body) {
        HttpResponse<String> response = put("avery", body);
        assertThat(response.statusCode()).isEqualTo(400);
        assertThat(response.body()).contains("urn:candor:problem:bad-request").doesNotContain("EMAIL");
    }

    @Test
    @DisplayName("R16: an administrator whose agreement does not grant MANAGE looks and does not narrow")
    void agreementWithoutManage() throws Exception {
        String agreement = UUID.randomUUID().toString();
        system.execute("""
                insert into service_agreement (id, organization_id, version, in_force_from, terms)
                select '%s', id, 1000, now() - interval '1 minute', '{"categories": {"USAGE": {"disposition": "REFUSE", "omit": []}},
                 "omitUserIdentifiers": false, "tools": ["VIEW"], "staffDiagnostics": false}'
                from organization where name = 'globex'""".formatted(agreement));
        try {
            HttpResponse<String> refused = put("gale", CONFIGURATION);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("urn:candor:problem:tool-not-granted", "MANAGE");
            JsonNode seen = WholeSystem.json(system.get("/api/v1/organization/collection", "gale"));
            assertThat(texts(seen.path("omittedByAgreement"))).containsExactly("USAGE.ACTION", "USAGE.TASK_OUTCOME");
            assertThat(texts(seen.path("omit"))).isEmpty();
        } finally {
            system.execute("delete from service_agreement where id = '%s'".formatted(agreement));
        }
    }

    private List<String> omitted(ObjectNode report) {
        return texts(receipts(system.collect("demo-license-acme", report.toString()))
                .get(0)
                .path("omitted"));
    }

    private HttpResponse<String> put(String user, String body) {
        return new Calls(system).as(user, "PUT", "/api/v1/organization/collection", body);
    }
}
