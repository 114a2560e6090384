package candor.system;

import static candor.system.Calls.assertProblem;
import static candor.system.OrganizationDeletions.ERASURES;
import static candor.system.OrganizationDeletions.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R16, R17, R19, ADR 16: what stands around the deletions that administrators order. */
@WholeSystemTest
class OrganizationDeletionIT {
    private final WholeSystem system;
    private final Deletions deletions;
    private final OrganizationDeletions orders;

    OrganizationDeletionIT(WholeSystem system) {
        this.system = system;
        this.deletions = new Deletions(system);
        this.orders = new OrganizationDeletions(system);
    }

    @AfterEach
    void rulesOfTheDemonstration() {
        orders.reset();
    }

    @Test
    @DisplayName(
            "R16: where two are demanded, nothing is hidden until another one approves; the people concerned see both (R19)")
    void approved() throws Exception {
        orders.secondApproval();
        Instant minute = orders.reported();
        String erasure = orders.ordered("avery", Deletions.filter(minute));
        JsonNode waiting = deletions.read(erasure, "avery");
        assertThat(waiting.path("state").asText()).isEqualTo("WAITING");
        assertThat(waiting.path("awaitingApproval").asBoolean()).isTrue();
        assertThat(orders.seen(minute)).as("seen as before").isPositive();
        assertProblem(deletions.post(erasure + "/approve", "avery", ""), 403, "own-request");
        assertThat(deletions.post(erasure + "/approve", "gale", "").statusCode())
                .isEqualTo(404);
        assertThat(deletions.post(erasure + "/approve", "dana", "").statusCode())
                .isEqualTo(403);
        assertThat(deletions.post(erasure + "/approve", "blake", "").statusCode())
                .isEqualTo(204);
        assertThat(orders.seen(minute)).isZero();
        assertProblem(deletions.post(erasure + "/approve", "blake", ""), 409, "request-decided");
        deletions.await(erasure, "avery", "COMPLETED");
        JsonNode says =
                Deletions.says(system.get(erasure + "/certificate", "avery").body());
        assertThat(says.path("orderedBy").asText()).isEqualTo("avery");
        assertThat(says.path("approvedBy").asText()).isEqualTo("blake");
        JsonNode looks = deletions.read("/api/v1/me/accesses", "dana").path("items");
        assertThat(looks.findValuesAsText("action")).contains("ERASURE_ORDER", "ERASURE_APPROVAL");
    }

    @Test
    @DisplayName("R16: refused with a reason, withdrawn, or not approved in time: nothing is deleted and it has ended")
    void notApproved() {
        orders.secondApproval();
        Instant minute = orders.reported();
        String refused = orders.ordered("avery", Deletions.filter(minute));
        assertProblem(deletions.post(refused + "/refuse", "blake", "{\"reason\": \" \"}"), 400, "bad-request");
        assertProblem(
                deletions.post(refused + "/refuse", "blake", "{\"reason\": \"x\", \"who\": \"me\"}"),
                400,
                "bad-request");
        assertProblem(deletions.post(refused + "/refuse", "avery", "{\"reason\": \"x\"}"), 403, "own-request");
        assertThat(deletions
                        .post(refused + "/refuse", "gale", "{\"reason\": \"x\"}")
                        .statusCode())
                .isEqualTo(404);
        assertThat(deletions
                        .post(refused + "/refuse", "blake", "{\"reason\": \"a <b>lawsuit</b>\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(ended(refused, "REFUSED").path("reason").asText()).isEqualTo("a <b>lawsuit</b>");

        String withdrawn = orders.ordered("avery", Deletions.filter(minute));
        assertThat(deletions.takeBack(withdrawn, "avery")).isEqualTo(204);
        ended(withdrawn, "WITHDRAWN");

        String expired = orders.ordered("avery", Deletions.filter(minute));
        system.execute(
                "update erasure_approval set expires_at = now() where erasure_id = '" + Deletions.id(expired) + "'");
        assertProblem(deletions.post(expired + "/approve", "blake", ""), 409, "request-decided");
        deletions.await(expired, "avery", "CANCELLED"); // the timer's, within a minute
        ended(expired, "EXPIRED");
        assertThat(orders.seen(minute)).isPositive();
    }

    private JsonNode ended(String erasure, String outcome) {
        JsonNode view = deletions.read(erasure, "blake");
        assertThat(view.path("state").asText()).isEqualTo("CANCELLED");
        assertThat(view.path("approval").path("outcome").asText()).isEqualTo(outcome);
        return view.path("approval");
    }

    @Test
    @DisplayName("R17: one preview makes one order, however often it is sent; what arrived after the preview stays")
    void onePreview() {
        Instant minute = orders.reported();
        long before = orders.seen(minute);
        JsonNode preview = orders.preview("avery", Deletions.filter(minute));
        deletions.report("demo-license-acme", "dana", minute);
        String body = OrganizationDeletions.body(Deletions.filter(minute), preview);
        String first = Deletions.ordered(deletions.post(ERASURES, "avery", body));
        assertThat(Deletions.ordered(deletions.post(ERASURES, "avery", body))).isEqualTo(first);
        JsonNode done = deletions.await(first, "avery", "COMPLETED");
        assertThat(done.path("records").asLong())
                .isEqualTo(before)
                .isEqualTo(preview.path("total").asLong());
        assertThat(orders.seen(minute)).as("the later report").isEqualTo(before);
    }

    @Test
    @DisplayName("a job goes with its records, and nothing else of the cloud services does")
    void job() throws Exception {
        Tenant tenant = new Tenant(system);
        system.execute("update organization set erasure_undo_seconds = 0 where name = '" + tenant.name + "'");
        system.execute("update person set organization_id = (select id from organization where name = '" + tenant.name
                + "') where sign_in_name = 'gale'");
        try {
            for (String each : List.of("job-a", "job-b")) {
                system.execute(
                        "insert into collected_record (id, source_id, client_id, surface, category, occurred_at, received_at, "
                                + "organization_id, basis_id, retain_until, omitted, content, size) select uuidv7(), source_id, "
                                + "gen_random_uuid(), 'CLOUD', category, now(), now(), (select id from organization where name = '"
                                + tenant.name + "'), basis_id, current_date + 9, '{}', '{\"jobId\": \"" + each
                                + "\"}', 1 from (select source_id, basis_id from collected_record limit 1) any_row, "
                                + "unnest(array['JOB', 'GENERATED_ASSET', 'CLOUD_ERROR']) category");
            }
            String filter = "{\"jobs\": [\"job-a\"]}";
            assertThat(orders.preview("gale", filter).path("counts").toString())
                    .isEqualTo("{\"JOB\":1,\"GENERATED_ASSET\":1,\"CLOUD_ERROR\":1}");
            String erasure = orders.ordered("gale", filter);
            deletions.await(erasure, "gale", "COMPLETED");
            assertThat(Deletions.says(
                                    system.get(erasure + "/certificate", "gale").body())
                            .path("scope")
                            .path("jobs")
                            .toString())
                    .isEqualTo("[\"job-a\"]");
            assertThat(orders.preview("gale", "{}").path("total").asInt())
                    .as("the other job")
                    .isEqualTo(3);
        } finally {
            system.execute("update person set organization_id = (select id from organization where name = 'globex') "
                    + "where sign_in_name = 'gale'");
        }
    }

    @Test
    @DisplayName("R16: another organization finds no order, and changes no rules but its own")
    void others() {
        orders.secondApproval();
        String erasure = orders.ordered("avery", Deletions.filter(orders.reported()));
        for (String path : List.of("", "/certificate", "/certificate.pdf")) {
            assertThat(system.get(erasure + path, "gale").statusCode()).as(path).isEqualTo(404);
            assertThat(system.get(erasure + path, "dana").statusCode()).as(path).isEqualTo(403);
            assertThat(system.get(erasure + path, "stella").statusCode())
                    .as(path)
                    .isEqualTo(403);
        }
        assertThat(deletions.takeBack(erasure, "gale")).isEqualTo(404);
        assertThat(deletions.read(ERASURES, "gale").toString()).doesNotContain(Deletions.id(erasure));
        assertThat(deletions.read(ERASURES, "blake").toString()).contains(Deletions.id(erasure));
        assertThat(system.get(ERASURES + "?surface=CLOUD", "avery").statusCode())
                .isEqualTo(400);
        assertThat(orders.rules("gale", 3600, true).statusCode()).isEqualTo(200);
        assertThat(deletions.read(RULES, "avery").path("undoSeconds").asLong()).isZero();
        for (String who : List.of("dana", "casey", "sam", "stella")) {
            assertThat(system.get(ERASURES, who).statusCode()).as(who).isEqualTo(403);
            assertThat(system.get(RULES, who).statusCode()).as(who).isEqualTo(403);
            assertThat(orders.rules(who, 1, false).statusCode()).as(who).isEqualTo(403);
        }
        deletions.takeBack(erasure, "blake");
    }

    @Test
    @DisplayName(
            "R16: without DELETE nothing is ordered or undone; with VIEW alone it is seen; a certificate needs no tool")
    void tools() {
        Instant minute = Deletions.minuteOfItsOwn();
        deletions.report("demo-license-globex", "gale", minute);
        String erasure = orders.ordered("gale", Deletions.filter(minute));
        deletions.await(erasure, "gale", "COMPLETED");
        agreement("VIEW");
        assertThat(system.get(erasure, "gale").statusCode()).isEqualTo(200);
        assertThat(system.get(ERASURES, "gale").statusCode()).isEqualTo(200);
        assertThat(system.get(RULES, "gale").statusCode()).isEqualTo(200);
        assertNothingIsDone(erasure);
        system.execute("delete from service_agreement where version = 77");
        agreement("EXPORT");
        for (String path : List.of(erasure, ERASURES, RULES)) {
            assertProblem(system.get(path, "gale"), 403, "tool-not-granted");
        }
        assertNothingIsDone(erasure);
        assertThat(system.get(erasure + "/certificate", "gale").statusCode()).isEqualTo(200);
        HttpResponse<byte[]> printed = system.download(erasure + "/certificate.pdf", "gale");
        assertThat(printed.statusCode()).isEqualTo(200);
        assertThat(printed.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(new String(printed.body(), 0, 5)).isEqualTo("%PDF-");
    }

    private void assertNothingIsDone(String erasure) {
        assertProblem(deletions.post(ERASURES, "gale", "{\"filter\": {}, \"preview\": true}"), 403, "tool-not-granted");
        assertThat(deletions.takeBack(erasure, "gale")).isEqualTo(403);
        assertProblem(deletions.post(erasure + "/approve", "gale", ""), 403, "tool-not-granted");
        assertProblem(deletions.post(erasure + "/refuse", "gale", "{\"reason\": \"x\"}"), 403, "tool-not-granted");
        assertProblem(orders.rules("gale", 7, true), 403, "tool-not-granted");
        assertProblem(deletions.post(RULES + "/approve", "gale", ""), 403, "tool-not-granted");
    }

    private void agreement(String tool) {
        system.execute(
                "insert into service_agreement (id, organization_id, version, in_force_from, terms) select gen_random_uuid(), id, "
                        + "77, now() - interval '1 minute', '{\"categories\": {}, \"omitUserIdentifiers\": false, \"tools\": [\""
                        + tool + "\"], \"staffDiagnostics\": false}' from organization where name = 'globex'");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[\"\"]", "[null]", "[7]"})
    @DisplayName("no job chosen does not mean every job")
    void badJobs(String jobs) {
        String body = "{\"filter\": {\"jobs\": " + jobs + "}, \"preview\": true}";
        assertProblem(deletions.post(ERASURES, "avery", body), 400, "bad-request");
    }
}
