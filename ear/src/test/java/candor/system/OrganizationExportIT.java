package candor.system;

import static candor.system.Calls.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R16, R19: administrators take away what is held for their organization, {@code POST /api/v1/organization/exports}. */
@WholeSystemTest
class OrganizationExportIT {
    private static final String EXPORTS = "/api/v1/organization/exports";

    private final WholeSystem system;
    private final Deletions calls;

    OrganizationExportIT(WholeSystem system) {
        this.system = system;
        this.calls = new Deletions(system);
    }

    @BeforeEach
    void noOrdersOfBefore() {
        system.execute("delete from data_export where organization_id is not null");
    }

    @Test
    @DisplayName("R16: it takes the organization's records that pass the filter, of these people, and nobody else's")
    void whole() throws Exception {
        Instant minute = Deletions.minuteOfItsOwn();
        calls.report("demo-license-acme", "dana", minute);
        calls.report("demo-license-acme", "blake", minute);
        calls.report("demo-license-globex", "gale", minute);
        JsonNode both = files("avery", "{" + period(minute) + "}", null);
        assertThat(both.findValuesAsText("user")).contains("dana", "blake").doesNotContain("gale");
        assertThat(both.findValuesAsText("organization")).containsOnly("acme");
        JsonNode one = files(
                "avery",
                "{\"users\": [\"dana\"], \"categories\": [\"USAGE\", \"VERSION\"], " + period(minute) + "}",
                "dana");
        assertThat(one.findValuesAsText("user")).containsOnly("dana");
        assertThat(one.findValuesAsText("category")).containsExactlyInAnyOrder("USAGE", "VERSION");
    }

    @Test
    @DisplayName(
            "R19: it is a look that each person whose records are in it sees, with its filter, at the record itself too")
    void isALook() {
        Instant minute = Deletions.minuteOfItsOwn();
        calls.report("demo-license-acme", "dana", minute);
        String record = calls.read(
                        "/api/v1/me/records?from=" + minute + "&to=" + minute.plus(Duration.ofMinutes(1)), "dana")
                .path("items")
                .path(0)
                .path("id")
                .asText();
        String export = completed("avery", "{" + period(minute) + "}");
        JsonNode look =
                calls.read("/api/v1/me/accesses?limit=1", "dana").path("items").path(0);
        assertThat(look.path("action").asText()).isEqualTo("EXPORT");
        assertThat(look.path("actor").asText()).isEqualTo("avery");
        assertThat(look.path("records").asInt()).isGreaterThan(3);
        JsonNode listed = calls.read("/api/v1/organization/accesses?limit=1", "blake")
                .path("items")
                .path(0);
        assertThat(listed.path("id")).isEqualTo(look.path("id"));
        assertThat(listed.path("filter").path("from").asText()).isEqualTo(minute.toString());
        assertThat(system.ask("select count(*) from data_access_record where access_id = '"
                        + look.path("id").asText() + "'"))
                .as("found by the filter")
                .isEqualTo("0");
        assertThat(record).isNotEmpty();
        String looks = system.ask("select count(*) from data_access");
        assertThat(system.download(export + "/content", "avery").statusCode()).isEqualTo(200);
        assertThat(system.ask("select count(*) from data_access"))
                .as("it was written down when it was made")
                .isEqualTo(looks);
    }

    @Test
    @DisplayName("R17: what is being deleted is left out, and finished exports go with the order of a deletion")
    void deletion() throws Exception {
        Instant minute = Deletions.minuteOfItsOwn();
        calls.report("demo-license-acme", "dana", minute);
        String export = completed("avery", "{" + period(minute) + "}");
        String filter = "{\"filter\": {" + period(minute) + "}, ";
        JsonNode preview =
                WholeSystem.json(calls.post("/api/v1/organization/erasures", "blake", filter + "\"preview\": true}"));
        HttpResponse<String> ordered = calls.post(
                "/api/v1/organization/erasures",
                "blake",
                filter + "\"token\": \"" + preview.path("token").asText() + "\"}");
        assertThat(ordered.statusCode()).isEqualTo(202);
        assertThat(system.get(export, "avery").statusCode()).isEqualTo(404);
        assertThat(files("avery", "{" + period(minute) + "}", null)).isEmpty();
        calls.await(
                URI.create(ordered.headers().firstValue("Location").orElseThrow())
                        .getPath(),
                "blake",
                "COMPLETED");
    }

    @Test
    @DisplayName("R16: another's export is none, another administrator's and one's own as a customer too")
    void another() {
        String export = completed("avery", "{\"filter\": {\"categories\": [\"VERSION\"]}}");
        for (String path : List.of(export, export + "/content")) {
            assertThat(system.get(path, "blake").statusCode()).isEqualTo(404);
            assertThat(system.get(path.replace("organization", "me"), "avery").statusCode())
                    .isEqualTo(404);
            for (String user : List.of("casey", "dana", "sam", "stella")) {
                assertThat(system.get(path, user).statusCode()).isEqualTo(403);
            }
            assertThat(system.send(HttpRequest.newBuilder(system.portal(path)).GET())
                            .statusCode())
                    .isEqualTo(401);
        }
        try (GlobexAgreement agreement = new GlobexAgreement(system, "\"EXPORT\"")) {
            assertThat(system.get(export, "gale").statusCode()).isEqualTo(404);
            assertThat(system.get(export + "/content", "gale").statusCode()).isEqualTo(404);
            assertThat(calls.takeBack(export, "gale")).isEqualTo(404);
        }
        assertThat(calls.takeBack(export, "blake")).isEqualTo(404);
        assertThat(calls.read(EXPORTS, "avery").path("items")).hasSize(1);
        assertThat(calls.read(EXPORTS, "blake").path("items")).isEmpty();
        assertThat(calls.takeBack(export, "avery")).isEqualTo(204);
        assertThat(system.get(export, "avery").statusCode()).isEqualTo(404);
    }

    @Test
    @DisplayName(
            "R16: without EXPORT nothing is ordered, and a finished export cannot be fetched once the agreement has ended")
    void tool() {
        assertProblem(calls.post(EXPORTS, "gale", "{}"), 403, "tool-not-granted");
        assertProblem(system.get(EXPORTS, "gale"), 403, "tool-not-granted");
        String export;
        try (GlobexAgreement agreement = new GlobexAgreement(system, "\"EXPORT\"")) {
            export = completed("gale", "");
            assertThat(system.download(export + "/content", "gale").statusCode())
                    .isEqualTo(200);
            agreement.end();
            assertProblem(system.get(export, "gale"), 403, "tool-not-granted");
            assertProblem(system.get(export + "/content", "gale"), 403, "tool-not-granted");
        }
    }

    @Test
    @DisplayName("R16: what was ordered under an agreement that has ended is not made any more")
    void endsWhileItWaits() {
        String looks = "select count(*) from data_access where action = 'EXPORT'";
        String before = system.ask(looks);
        try (GlobexAgreement agreement = new GlobexAgreement(system, "\"EXPORT\"")) {
            system.execute(
                    "insert into data_export (id, ordered_by, organization_id, ordered_at, state, filter, language, attempts, worked_at) "
                            + "select gen_random_uuid(), id, organization_id, now(), 'RUNNING', '{}', 'en', 1, now() from person where sign_in_name = 'gale'");
            agreement.end();
            system.execute(
                    "update data_export set worked_at = now() - interval '1 minute' where organization_id is not null");
            String state = "select state from data_export where organization_id is not null";
            Awaited.within(Duration.ofMinutes(1), () -> system.ask(state), "CANCELLED"::equals);
            assertThat(system.ask(looks)).isEqualTo(before);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"users\": []}",
                "{\"filter\": {\"users\": [\"gale\"]}}",
                "{\"users\": [\"gale\"]}",
                "{\"filter\": {\"categories\": [\"EVERYTHING\"]}}",
                "{\"filter\": {\"since\": \"2026-01-01T00:00:00Z\"}}",
                "{\"filter\": {}, \"users\": [\"dana\"]}",
                "{\"from\": \"2026-02-01T00:00:00Z\", \"to\": \"2026-01-01T00:00:00Z\"}",
                "{\"preview\": true}",
                "[]"
            })
    @DisplayName("contract: what cannot be understood is a 400, and nothing chosen does not mean everything")
    void refused(String body) {
        assertProblem(calls.post(EXPORTS, "avery", body), 400, "bad-request");
        assertThat(calls.read(EXPORTS, "avery").path("items")).isEmpty();
    }

    private static String period(Instant minute) {
        return "\"from\": \"%s\", \"to\": \"%s\"".formatted(minute, minute.plus(Duration.ofMinutes(1)));
    }

    /** @return the path of the finished export */
    private String completed(String user, String body) {
        String path = Deletions.ordered(calls.post(EXPORTS, user, body));
        calls.await(path, user, "COMPLETED");
        return path;
    }

    /** @return the records of a new export */
    private JsonNode files(String user, String filter, String onlyUser) throws Exception {
        String path = completed(user, "{\"filter\": " + filter + "}");
        Map<String, byte[]> files =
                ExportedFiles.unzip(system.download(path + "/content", user).body());
        ObjectMapper json = new ObjectMapper();
        JsonNode manifest = json.readTree(files.get("manifest.json"));
        assertThat(manifest.path("organization").asText()).isEqualTo("acme");
        if (onlyUser != null) {
            assertThat(manifest.path("filter").path("users").path(0).asText()).isEqualTo(onlyUser);
            assertThat(new String(files.get("csv/USAGE.csv"), StandardCharsets.UTF_8))
                    .contains(",user,")
                    .contains("," + onlyUser + ",");
        }
        assertThat(new String(files.get("index.html"), StandardCharsets.UTF_8)).contains("for your organization");
        assertThat(calls.takeBack(path, user)).isEqualTo(204);
        ObjectNode records = json.createObjectNode();
        for (String line : new String(files.get("records.ndjson"), StandardCharsets.UTF_8)
                .lines()
                .toList()) {
            records.withArray("records").add(((ObjectNode) json.readTree(line)).without(List.of("content", "basis")));
        }
        return records;
    }
}
