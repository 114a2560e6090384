package candor.system;

import static candor.system.Receipts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R8, R11: agreements as stewards write, compare, simulate, approve and end them. */
@WholeSystemTest
class StewardAgreementsIT {
    private static final String LAST_YEAR = "2025-01-01T00:00:00Z";

    private final WholeSystem system;
    private final StewardApi desk;
    private final Tenant tenant;

    StewardAgreementsIT(WholeSystem system) {
        this.system = system;
        this.desk = new StewardApi(system);
        this.tenant = new Tenant(system);
    }

    @Test
    @DisplayName("R11: a draft decides nothing; approved by another steward it decides from the next report on")
    void fourEyes() {
        JsonNode draft = draft(LAST_YEAR, "\"USAGE\": {\"disposition\": \"REFUSE\"}");
        String id = draft.path("id").asText();
        assertThat(draft.path("state").asText()).isEqualTo("DRAFT");
        assertThat(draft.path("version").asInt()).isEqualTo(1);
        assertThat(rules()).contains("R9").doesNotContain("R8");
        assertThat(desk.refused("POST", "agreements/" + id + "/approve", "", 403))
                .startsWith("own-draft");
        assertThat(rules()).doesNotContain("R8");
        Instant before = Instant.now();
        JsonNode approved = desk.done("POST", "agreements/" + id + "/approve", "", 200, "milo");
        assertThat(approved.path("state").asText()).isEqualTo("IN_FORCE");
        assertThat(approved.path("writtenBy").asText()).isEqualTo("stella");
        assertThat(approved.path("approvedBy").asText()).isEqualTo("milo");
        assertThat(Instant.parse(approved.path("inForceFrom").asText()))
                .as("R12: no force before the approval")
                .isBetween(before.minusSeconds(2), Instant.now().plusSeconds(2));
        JsonNode receipt = collect(Reports.full());
        assertThat(texts(receipt.path("basis").path("rules"))).contains("R8");
        assertThat(texts(receipt.path("retained"))).doesNotContain("USAGE").contains("RENDER_INPUT");
        assertThat(desk.refused("POST", "agreements/" + id + "/approve", "", 409, "milo"))
                .startsWith("not-a-draft");
        assertThat(desk.refused("DELETE", "agreements/" + id, "", 409)).startsWith("not-a-draft");
    }

    @Test
    @DisplayName("who rewrites a draft is its author; what was not read is not approved; what is thrown away is gone")
    void rewritten() {
        String id = draft(tomorrow(), "").path("id").asText();
        String text = body(null, tomorrow(), null, false, "\"USAGE\": {\"omit\": [\"ACTION\"]}");
        assertThat(desk.done("PUT", "agreements/" + id, text, 200, "milo")
                        .path("revision")
                        .asInt())
                .isEqualTo(1);
        assertThat(desk.refused("POST", "agreements/" + id + "/approve", "", 403, "milo"))
                .startsWith("own-draft");
        assertThat(desk.refused("POST", "agreements/" + id + "/approve", "{\"revision\": 0}", 409))
                .startsWith("draft-changed");
        assertThat(desk.done("POST", "agreements/" + id + "/approve", "{\"revision\": 1}", 200)
                        .path("state")
                        .asText())
                .isEqualTo("UPCOMING");
        assertThat(desk.refused("PUT", "agreements/" + id, text, 409)).startsWith("not-a-draft");
        String other = draft(LAST_YEAR, Instant.now().plusSeconds(3600).toString(), "")
                .path("id")
                .asText();
        desk.done("DELETE", "agreements/" + other, "", 204);
        assertThat(desk.refused("GET", "agreements/" + other, "", 404)).startsWith("not-found");
        assertThat(rules()).doesNotContain("R8");
    }

    @Test
    @DisplayName("versions that overlap are refused and named; one that supersedes ends the one before it at its start")
    void overlapping() {
        String first = approved(draft(LAST_YEAR, ""));
        assertThat(desk.refused("POST", "agreements", body(tenant.name, tomorrow(), null, false, ""), 409))
                .startsWith("period-overlaps version 1: ")
                .endsWith("for good");
        JsonNode second = desk.done("POST", "agreements", body(tenant.name, tomorrow(), null, true, ""), 201);
        assertThat(desk.done("GET", "agreements/" + first, "", 200)
                        .path("inForceTo")
                        .isNull())
                .as("a draft ends nothing")
                .isTrue();
        approved(second);
        assertThat(desk.done("GET", "agreements/" + first, "", 200)
                        .path("inForceTo")
                        .asText())
                .isEqualTo(second.path("inForceFrom").asText());
        assertThat(desk.refused("POST", "agreements", body(tenant.name, LAST_YEAR, null, true, ""), 409))
                .startsWith("period-overlaps version 2: ");
        assertThat(members(desk.done("GET", "agreements?organization=" + tenant.name, "", 200), "version"))
                .containsExactly("2", "1");
    }

    @Test
    @DisplayName("of two drafts for one period that are approved at the same time one gets force")
    void raced() {
        List<String> drafts = Stream.of(draft(LAST_YEAR, ""), draft(LAST_YEAR, ""))
                .map(each -> each.path("id").asText())
                .toList();
        system.token("milo");
        List<CompletableFuture<Integer>> approvals = drafts.stream()
                .map(id -> CompletableFuture.supplyAsync(
                        () -> desk.ask("POST", "agreements/" + id + "/approve", "", "milo")
                                .statusCode()))
                .toList();
        assertThat(approvals).extracting(CompletableFuture::join).containsExactlyInAnyOrder(200, 409);
    }

    @Test
    @DisplayName("an end takes two stewards, comes at its moment, and lets the general policy in again (R9)")
    void ended() {
        String id = approved(draft(LAST_YEAR, ""));
        String end = "agreements/" + id + "/end";
        assertThat(desk.refused("POST", end + "/approve", "", 404)).startsWith("not-found");
        assertThat(desk.refused("POST", end, "{\"at\": \"2025-01-01T00:00:00Z\"}", 400))
                .contains("/at");
        JsonNode proposed = desk.done("POST", end, "{\"at\": \"%s\"}".formatted(tomorrow()), 200);
        assertThat(proposed.path("ending").path("proposedBy").asText()).isEqualTo("stella");
        assertThat(proposed.path("inForceTo").isNull()).isTrue();
        assertThat(desk.refused("POST", end + "/approve", "", 403)).startsWith("own-draft");
        assertThat(desk.done("DELETE", end, "", 200, "milo").has("ending")).isFalse();
        desk.done("POST", end, "{\"at\": \"%s\"}".formatted(Instant.now().plusSeconds(2)), 200);
        assertThat(rules()).contains("R8");
        JsonNode ended = desk.done("POST", end + "/approve", "", 200, "milo");
        Instant at = Instant.parse(ended.path("inForceTo").asText());
        // the end is a moment of the clock, and nothing else tells it
        Awaited.within(Duration.ofSeconds(10), Instant::now, now -> now.isAfter(at.plusMillis(50)));
        assertThat(rules()).contains("R9").doesNotContain("R8");
        assertThat(desk.refused("POST", end, "{\"at\": \"%s\"}".formatted(tomorrow()), 409))
                .startsWith("already-ended");
    }

    @Test
    @DisplayName(
            "R3, R11: a comparison says by category and element what changes, and that a customer's own server stays as it is")
    void comparison() {
        approved(draft(LAST_YEAR, "\"RENDER_INPUT\": {\"omit\": [\"PROMPT\"], \"retentionDays\": 180}"));
        JsonNode second = desk.done(
                "POST",
                "agreements",
                body(
                        tenant.name,
                        tomorrow(),
                        null,
                        true,
                        "\"RENDER_INPUT\": {\"omit\": [\"CONFIGURATION\"], \"retentionDays\": 90}, \"JOB\": {\"disposition\": \"RETAIN\"}"),
                201);
        JsonNode compared = desk.done("GET", "agreements/" + second.path("id").asText() + "/comparison", "", 200);
        assertThat(compared.path("previousVersion").asInt()).isEqualTo(1);
        JsonNode input = line(compared, "", "RENDER_INPUT");
        assertThat(input.path("general").path("disposition").asText()).isEqualTo("REFUSE");
        assertThat(input.path("previous").path("elements").path("PROMPT").asBoolean())
                .isFalse();
        assertThat(input.path("agreed").path("elements").path("PROMPT").asBoolean())
                .isTrue();
        assertThat(members(input.path("fromPrevious"), "kind")).contains("LEFT_OUT", "KEPT_TOO", "KEPT_SHORTER");
        assertThat(members(input.path("fromGeneral"), "kind")).contains("KEPT_ANEW");
        JsonNode job = line(compared, "PRIVATE_VENDOR_MANAGED", "JOB");
        assertThat(job.path("agreed").path("disposition").asText()).isEqualTo("RETAIN");
        JsonNode own = line(compared, "PRIVATE_CUSTOMER_MANAGED", "JOB");
        assertThat(own.path("agreed").path("disposition").asText()).isEqualTo("REFUSE");
        assertThat(own.path("fromGeneral")).isEmpty();
    }

    @Test
    @DisplayName("a simulation counts last month's real rows, says what it counted, and changes nothing")
    void simulation() {
        approved(draft(LAST_YEAR, "\"USAGE\": {\"omit\": [\"TASK_OUTCOME\"]}"));
        for (int report = 0; report < 3; report++) {
            collect(Reports.full());
        }
        String rows = tenant.ask("select string_agg(content::text, '') from collected_record");
        JsonNode second = desk.done(
                "POST",
                "agreements",
                body(
                        tenant.name,
                        tomorrow(),
                        null,
                        true,
                        "\"RENDER_INPUT\": {\"omit\": [\"PROMPT\"]}, \"VERSION\": {\"disposition\": \"REFUSE\"}"),
                201);
        JsonNode counts =
                desk.done("POST", "agreements/" + second.path("id").asText() + "/simulation", "", 200, "milo");
        assertThat(counts.path("complete").asBoolean()).isTrue();
        assertThat(counts.path("reports").asInt()).isEqualTo(3);
        assertThat(counts.path("records").asInt()).isEqualTo(18);
        assertThat(counts.path("omitted").path("RENDER_INPUT.PROMPT").asInt()).isEqualTo(3);
        assertThat(counts.path("refused").path("VERSION").asInt()).isEqualTo(3);
        assertThat(counts.path("keptToo").path("USAGE.TASK_OUTCOME").asInt()).isEqualTo(3);
        assertThat(texts(counts.path("summary")))
                .contains("would omit RENDER_INPUT.PROMPT of 3 records", "would refuse 3 records of VERSION");
        assertThat(counts.path("counted").asText()).isNotEmpty();
        assertThat(Duration.between(
                        Instant.parse(counts.path("from").asText()),
                        Instant.parse(counts.path("to").asText())))
                .isEqualTo(Duration.ofDays(30));
        assertThat(tenant.ask("select string_agg(content::text, '') from collected_record"))
                .isEqualTo(rows);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            422 | /terms/categories/ACTIVITY: R1 | {"categories": {"ACTIVITY": {"omit": ["PAGE"]}}, "tools": []}
            422 | /terms/hosting: R3             | {"categories": {}, "tools": [], "hosting": "PRIVATE_CUSTOMER_MANAGED"}
            422 | /terms/owner: R6               | {"categories": {}, "tools": [], "owner": "VENDOR"}
            422 | /terms/images: R10             | {"categories": {}, "tools": [], "images": true}
            400 | /terms/categories/USAGE/omit/0 | {"categories": {"USAGE": {"omit": ["PROMPT"]}}, "tools": []}
            400 | /terms/tools                   | {"categories": {}}
            """)
    @DisplayName("R1, R3, R6, R10 stand above every agreement; what is not in the vocabulary is named by its place")
    void refused(int status, String place, String terms) {
        String body = "{\"organization\": \"%s\", \"inForceFrom\": \"%s\", \"terms\": %s}"
                .formatted(tenant.name, tomorrow(), terms);
        assertThat(desk.refused("POST", "agreements", body, status)).contains(place);
        assertThat(desk.done("GET", "agreements?organization=" + tenant.name, "", 200)
                        .path("items"))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{\"organization\": \"nobody-at-all\", \"inForceFrom\": \"2030-01-01T00:00:00Z\", \"terms\": {\"categories\": {}, \"tools\": []}}",
                "{\"organization\": \"acme\", \"inForceFrom\": \"tomorrow\", \"terms\": {\"categories\": {}, \"tools\": []}}",
                "{\"organization\": \"acme\", \"inForceFrom\": \"2030-01-01T00:00:00Z\", \"inForceTo\": \"2029-01-01T00:00:00Z\", \"terms\": {\"categories\": {}, \"tools\": []}}",
                "{\"organization\": \"acme\", \"inForceFrom\": \"2030-01-01T00:00:00Z\", \"force\": true, \"terms\": {\"categories\": {}, \"tools\": []}}",
                "{\"organization\": \"acme\", \"inForceFrom\": \"2030-01-01T00:00:00Z\", \"supersedes\": 1, \"terms\": {\"categories\": {}, \"tools\": []}}",
                "{\"organization\": \"acme\", \"inForceFrom\": \"2030-01-01T00:00:00Z\"}"
            })
    @DisplayName("a body that is not understood is a 400")
    void strict(String body) {
        assertThat(desk.refused("POST", "agreements", body, 400)).startsWith("bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"casey", "avery", "sam"})
    @DisplayName("nobody but a steward reads or writes an agreement here")
    void stewardsAlone(String who) {
        String id = draft(LAST_YEAR, "").path("id").asText();
        String one = "agreements/" + id;
        for (String path : List.of("agreements", one, one + "/comparison")) {
            desk.done("GET", path, "", 403, who);
        }
        for (String path : List.of("agreements", one + "/approve", one + "/end", one + "/simulation")) {
            desk.done("POST", path, "{}", 403, who);
        }
        desk.done("PUT", one, "{}", 403, who);
        desk.done("DELETE", one, "", 403, who);
        assertThat(desk.done("GET", one, "", 200).path("state").asText()).isEqualTo("DRAFT");
    }

    @Test
    @DisplayName("what is not there is a 404, and a parameter that is not listed a 400")
    void notThere() {
        String nothing = "agreements/" + UUID.randomUUID();
        desk.done("GET", nothing, "", 404);
        desk.done("GET", nothing + "/comparison", "", 404);
        desk.done("POST", nothing + "/approve", "", 404);
        desk.done("POST", nothing + "/simulation", "", 404);
        desk.done("GET", "agreements/none", "", 404);
        desk.done("GET", "agreements?state=DRAFT", "", 400);
        desk.done("GET", "agreements?waiting=perhaps", "", 400);
    }

    private JsonNode draft(String from, String categories) {
        return draft(from, null, categories);
    }

    private JsonNode draft(String from, String to, String categories) {
        return desk.done("POST", "agreements", body(tenant.name, from, to, false, categories), 201);
    }

    private String approved(JsonNode draft) {
        String id = draft.path("id").asText();
        desk.done("POST", "agreements/" + id + "/approve", "", 200, "milo");
        return id;
    }

    private static String body(String organization, String from, String to, boolean supersedes, String categories) {
        return """
                {%s "inForceFrom": "%s", %s "supersedes": %s,
                 "terms": {"categories": {%s}, "tools": ["VIEW"], "omitUserIdentifiers": false, "staffDiagnostics": false}}""".formatted(
                        organization == null ? "" : "\"organization\": \"" + organization + "\",",
                        from,
                        to == null ? "" : "\"inForceTo\": \"" + to + "\",",
                        supersedes,
                        categories);
    }

    private static String tomorrow() {
        return Instant.now().plus(Duration.ofDays(1)).toString();
    }

    private List<String> rules() {
        return texts(collect(Reports.full()).path("basis").path("rules"));
    }

    private JsonNode collect(ObjectNode report) {
        return WholeSystem.json(system.collect(tenant.key, report.toString()))
                .path("receipts")
                .get(0);
    }

    private static JsonNode line(JsonNode compared, String hosting, String category) {
        for (JsonNode line : compared.path("categories")) {
            if (line.path("hosting").asText("").equals(hosting)
                    && line.path("category").asText().equals(category)) {
                return line;
            }
        }
        throw new AssertionError("no line of " + category);
    }

    private static List<String> members(JsonNode list, String member) {
        JsonNode items = list.has("items") ? list.path("items") : list;
        return StreamSupport.stream(items.spliterator(), false)
                .map(each -> each.path(member).asText())
                .toList();
    }
}
