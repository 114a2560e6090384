package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R16, R17, R19, ADR 16: what stands around the deletions that administrators order. */
@WholeSystemTest
class OrganizationDeletionIT {
    private static final String ERASURES = "/api/v1/organization/erasures";
    private static final String RULES = "/api/v1/organization/erasure-settings";

    private final WholeSystem system;
    private final Deletions deletions;

    OrganizationDeletionIT(WholeSystem system) {
        this.system = system;
        this.deletions = new Deletions(system);
    }

    @AfterEach
    void rulesOfTheDemonstration() {
        system.execute("update organization set erasure_undo_seconds = 0, erasure_second_approval = false");
        system.execute("update erasure_rules_change set outcome = 'EXPIRED', decided_at = now() where outcome is null");
        system.execute("delete from service_agreement where version = 77");
        system.execute("delete from erasure_attempt");
    }

    @Test
    @DisplayName(
            "R16: where two are demanded, nothing is hidden until another one approves; the people concerned see both (R19)")
    void approved() throws Exception {
        secondApproval();
        Instant minute = reported();
        String erasure = ordered("avery", filter(minute));
        JsonNode waiting = deletions.read(erasure, "avery");
        assertThat(waiting.path("state").asText()).isEqualTo("WAITING");
        assertThat(waiting.path("awaitingApproval").asBoolean()).isTrue();
        assertThat(seen(minute)).as("seen as before").isPositive();
        assertProblem(post(erasure + "/approve", "avery", ""), 403, "own-request");
        assertThat(post(erasure + "/approve", "gale", "").statusCode()).isEqualTo(404);
        assertThat(post(erasure + "/approve", "dana", "").statusCode()).isEqualTo(403);
        assertThat(post(erasure + "/approve", "blake", "").statusCode()).isEqualTo(204);
        assertThat(seen(minute)).isZero();
        assertProblem(post(erasure + "/approve", "blake", ""), 409, "request-decided");
        deletions.await(erasure, "avery", "COMPLETED");
        JsonNode says = payload(system.get(erasure + "/certificate", "avery").body());
        assertThat(says.path("orderedBy").asText()).isEqualTo("avery");
        assertThat(says.path("approvedBy").asText()).isEqualTo("blake");
        JsonNode looks = deletions.read("/api/v1/me/accesses", "dana").path("items");
        assertThat(looks.findValuesAsText("action")).contains("ERASURE_ORDER", "ERASURE_APPROVAL");
    }

    @Test
    @DisplayName("R16: refused with a reason, withdrawn, or not approved in time: nothing is deleted and it has ended")
    void notApproved() {
        secondApproval();
        Instant minute = reported();
        String refused = ordered("avery", filter(minute));
        assertProblem(post(refused + "/refuse", "blake", "{\"reason\": \" \"}"), 400, "bad-request");
        assertProblem(post(refused + "/refuse", "blake", "{\"reason\": \"x\", \"who\": \"me\"}"), 400, "bad-request");
        assertProblem(post(refused + "/refuse", "avery", "{\"reason\": \"x\"}"), 403, "own-request");
        assertThat(post(refused + "/refuse", "gale", "{\"reason\": \"x\"}").statusCode())
                .isEqualTo(404);
        assertThat(post(refused + "/refuse", "blake", "{\"reason\": \"a <b>lawsuit</b>\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(ended(refused, "REFUSED").path("reason").asText()).isEqualTo("a <b>lawsuit</b>");

        String withdrawn = ordered("avery", filter(minute));
        assertThat(deletions.takeBack(withdrawn, "avery")).isEqualTo(204);
        ended(withdrawn, "WITHDRAWN");

        String expired = ordered("avery", filter(minute));
        system.execute(
                "update erasure_approval set expires_at = now() where erasure_id = '" + Deletions.id(expired) + "'");
        assertProblem(post(expired + "/approve", "blake", ""), 409, "request-decided");
        deletions.await(expired, "avery", "CANCELLED"); // the timer's, within a minute
        ended(expired, "EXPIRED");
        assertThat(seen(minute)).isPositive();
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
        Instant minute = reported();
        long before = seen(minute);
        JsonNode preview = preview("avery", filter(minute));
        deletions.report("demo-license-acme", "dana", minute);
        String body = body(filter(minute), preview);
        String first = address(post(ERASURES, "avery", body));
        assertThat(address(post(ERASURES, "avery", body))).isEqualTo(first);
        JsonNode done = deletions.await(first, "avery", "COMPLETED");
        assertThat(done.path("records").asLong())
                .isEqualTo(before)
                .isEqualTo(preview.path("total").asLong());
        assertThat(seen(minute)).as("the later report").isEqualTo(before);
    }

    @Test
    @DisplayName("a job goes with its records, and nothing else of the cloud services does")
    void job() {
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
            assertThat(preview("gale", filter).path("counts").toString())
                    .isEqualTo("{\"JOB\":1,\"GENERATED_ASSET\":1,\"CLOUD_ERROR\":1}");
            String erasure = ordered("gale", filter);
            deletions.await(erasure, "gale", "COMPLETED");
            assertThat(payload(system.get(erasure + "/certificate", "gale").body())
                            .path("scope")
                            .path("jobs")
                            .toString())
                    .isEqualTo("[\"job-a\"]");
            assertThat(preview("gale", "{}").path("total").asInt())
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
        secondApproval();
        String erasure = ordered("avery", filter(reported()));
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
        assertThat(rules("gale", 3600, true).statusCode()).isEqualTo(200);
        assertThat(deletions.read(RULES, "avery").path("undoSeconds").asLong()).isZero();
        for (String who : List.of("dana", "casey", "sam", "stella")) {
            assertThat(system.get(ERASURES, who).statusCode()).as(who).isEqualTo(403);
            assertThat(system.get(RULES, who).statusCode()).as(who).isEqualTo(403);
            assertThat(rules(who, 1, false).statusCode()).as(who).isEqualTo(403);
        }
        deletions.takeBack(erasure, "blake");
    }

    @Test
    @DisplayName(
            "R16: without DELETE nothing is ordered or undone; with VIEW alone it is seen; a certificate needs no tool")
    void tools() {
        Instant minute = Deletions.minuteOfItsOwn();
        deletions.report("demo-license-globex", "gale", minute);
        String erasure = ordered("gale", filter(minute));
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
        assertProblem(post(ERASURES, "gale", "{\"filter\": {}, \"preview\": true}"), 403, "tool-not-granted");
        assertThat(deletions.takeBack(erasure, "gale")).isEqualTo(403);
        assertProblem(post(erasure + "/approve", "gale", ""), 403, "tool-not-granted");
        assertProblem(post(erasure + "/refuse", "gale", "{\"reason\": \"x\"}"), 403, "tool-not-granted");
        assertProblem(rules("gale", 7, true), 403, "tool-not-granted");
        assertProblem(post(RULES + "/approve", "gale", ""), 403, "tool-not-granted");
    }

    private void agreement(String tool) {
        system.execute(
                "insert into service_agreement (id, organization_id, version, in_force_from, terms) select gen_random_uuid(), id, "
                        + "77, now() - interval '1 minute', '{\"categories\": {}, \"omitUserIdentifiers\": false, \"tools\": [\""
                        + tool + "\"], \"staffDiagnostics\": false}' from organization where name = 'globex'");
    }

    @Test
    @DisplayName("stricter rules hold at once; weaker ones, where two are demanded, when another one approves them")
    void rules() {
        assertThat(rules("avery", 3600, true).statusCode()).isEqualTo(200);
        HttpResponse<String> weaker = rules("avery", 0, false);
        assertThat(weaker.statusCode()).isEqualTo(202);
        JsonNode now = WholeSystem.json(weaker);
        assertThat(now.path("undoSeconds").asLong()).isEqualTo(3600);
        assertThat(now.path("pending").path("proposedBy").asText()).isEqualTo("avery");
        assertProblem(post(RULES + "/approve", "avery", ""), 403, "own-request");
        assertProblem(post(RULES + "/approve", "gale", ""), 409, "request-decided");
        assertThat(post(RULES + "/approve", "blake", "").statusCode()).isEqualTo(200);
        assertThat(deletions.read(RULES, "avery").path("secondApproval").asBoolean())
                .isFalse();
        assertThat(rules("avery", 60, true).statusCode()).isEqualTo(200);
        assertThat(rules("avery", 0, true).statusCode()).isEqualTo(202);
        assertThat(post(RULES + "/refuse", "blake", "").statusCode()).isEqualTo(200);
        assertThat(deletions.read(RULES, "avery").path("undoSeconds").asLong()).isEqualTo(60);
        assertThat(deletions.read(RULES, "avery").path("pending").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"undoSeconds\": 1}",
                "{\"undoSeconds\": -1, \"secondApproval\": true}",
                "{\"undoSeconds\": 7776001, \"secondApproval\": true}",
                "{\"undoSeconds\": \"1\", \"secondApproval\": true}",
                "{\"undoSeconds\": 1, \"secondApproval\": true, \"third\": true}",
            })
    @DisplayName("rules that cannot be understood change nothing")
    void badRules(String body) {
        assertProblem(put(body), 400, "bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "[\"\"]", "[null]", "[7]"})
    @DisplayName("no job chosen does not mean every job")
    void badJobs(String jobs) {
        String body = "{\"filter\": {\"jobs\": " + jobs + "}, \"preview\": true}";
        assertProblem(post(ERASURES, "avery", body), 400, "bad-request");
    }

    @Test
    @DisplayName(
            "who orders or previews too much in an hour waits, told for how long; the others of the organization need not yet")
    void limits() {
        attempts("avery", "ORDER", 30);
        HttpResponse<String> refused = post(ERASURES, "avery", "{\"filter\": {}, \"token\": \"any\"}");
        assertProblem(refused, 429, "too-many");
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1700L, 1801L);
        assertProblem(post(ERASURES, "blake", "{\"filter\": {}, \"token\": \"any\"}"), 409, "preview-stale");
        attempts("blake", "ORDER", 59);
        assertProblem(post(ERASURES, "blake", "{\"filter\": {}, \"token\": \"any\"}"), 429, "too-many");
        assertThat(preview("avery", "{\"categories\": [\"ROUTING\"]}").has("total"))
                .isTrue();
        attempts("avery", "PREVIEW", 120);
        assertProblem(post(ERASURES, "avery", "{\"filter\": {}, \"preview\": true}"), 429, "too-many");
        assertThat(preview("gale", "{\"categories\": [\"ROUTING\"]}").has("total"))
                .isTrue();
    }

    private void attempts(String who, String kind, int number) {
        system.execute(
                "insert into erasure_attempt (id, organization_id, person_id, kind, at) select gen_random_uuid(), "
                        + "organization_id, id, '" + kind
                        + "', now() - interval '30 minutes' from person, generate_series(1, " + number
                        + ") where sign_in_name = '" + who + "'");
    }

    @Test
    @DisplayName(
            "an unusually large deletion is told to stewards and the other administrators, but not to who ordered it")
    void alarm() {
        system.execute("delete from office_address");
        system.execute("update erasure set ordered_at = ordered_at - interval '2 days' where person_id is null");
        for (String[] each : new String[][] {
            {"stella", "steward"}, {"avery", "org-admin"}, {"blake", "org-admin"}, {"gale", "org-admin"}
        }) {
            system.execute("insert into office_address (person_id, office, address, language, noted_at) select id, '"
                    + each[1] + "', '" + each[0] + "@alarm.example', 'en', now() from person where sign_in_name = '"
                    + each[0] + "'");
        }
        system.execute("update organization set erasure_undo_seconds = 3600 where name = 'acme'");
        Instant minute = reported();
        long held = Long.parseLong(
                system.ask(
                        "select count(*) from collected_record r join organization o on o.id = organization_id where o.name = 'acme'"));
        system.execute(
                "insert into collected_record (id, source_id, client_id, surface, category, occurred_at, received_at, license_id, "
                        + "person_id, organization_id, basis_id, retain_until, omitted, content, size) select uuidv7(), source_id, "
                        + "gen_random_uuid(), surface, category, occurred_at, received_at, license_id, person_id, organization_id, basis_id, "
                        + "retain_until, omitted, content, size from collected_record, generate_series(1, "
                        + (1000 + held)
                        + ") where category = 'USAGE' and occurred_at = '" + minute + "'");
        String erasure = ordered("avery", filter(minute));
        try {
            assertThat(deletions.read(erasure, "blake").path("unusual").asBoolean())
                    .isTrue();
            assertThat(
                            system.ask(
                                    "select string_agg(recipient, ' ' order by recipient) from outgoing_mail "
                                            + "where about = 'erasure: alarm' and due_at is not null or about = 'erasure: alarm' and sent_at is not null"))
                    .satisfies(recipients -> assertThat(recipients == null || !recipients.contains("avery"))
                            .isTrue());
            assertThat(
                            system.ask(
                                    "select count(*) from outgoing_mail where about = 'erasure: alarm' and queued_at > now() - interval '1 minute'"))
                    .as("blake and stella")
                    .isEqualTo("2");
            assertThat(system.send(HttpRequest.newBuilder(system.management("/metrics"))
                                    .GET())
                            .body())
                    .containsPattern("candor_erasure_alarms[^\n]* [1-9]");
        } finally {
            assertThat(deletions.takeBack(erasure, "avery")).isEqualTo(204);
            system.execute("delete from collected_record where occurred_at = '" + minute + "'");
            system.execute("delete from erasure_alarm");
            system.execute("delete from office_address");
        }
        assertThat(deletions.read("/api/v1/me/accesses", "dana").path("items").findValuesAsText("action"))
                .contains("ERASURE_UNDO");
    }

    private void secondApproval() {
        system.execute("update organization set erasure_second_approval = true where name = 'acme'");
    }

    private Instant reported() {
        Instant minute = Deletions.minuteOfItsOwn();
        deletions.report("demo-license-acme", "dana", minute);
        return minute;
    }

    private long seen(Instant minute) {
        String records = "/api/v1/organization/records?from=" + minute + "&to=" + minute.plus(Duration.ofMinutes(1));
        return deletions.read(records, "avery").path("items").size();
    }

    private static String filter(Instant minute) {
        return Deletions.filter(minute);
    }

    private JsonNode preview(String who, String filter) {
        HttpResponse<String> answer = post(ERASURES, who, "{\"filter\": " + filter + ", \"preview\": true}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return WholeSystem.json(answer);
    }

    private static String body(String filter, JsonNode preview) {
        return "{\"filter\": " + filter + ", \"token\": \""
                + preview.path("token").asText() + "\"}";
    }

    /** @return its path */
    private String ordered(String who, String filter) {
        return address(post(ERASURES, who, body(filter, preview(who, filter))));
    }

    private static String address(HttpResponse<String> ordered) {
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
        return URI.create(ordered.headers().firstValue("Location").orElseThrow())
                .getPath();
    }

    private HttpResponse<String> post(String path, String who, String body) {
        return deletions.post(path, who, body);
    }

    private HttpResponse<String> rules(String who, long undo, boolean second) {
        return put(who, "{\"undoSeconds\": " + undo + ", \"secondApproval\": " + second + "}");
    }

    private HttpResponse<String> put(String body) {
        return put("avery", body);
    }

    private HttpResponse<String> put(String who, String body) {
        return system.send(HttpRequest.newBuilder(system.portal(RULES))
                .header("Authorization", "Bearer " + system.token(who))
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(body)));
    }

    private static JsonNode payload(String certificate) {
        try {
            return new ObjectMapper()
                    .readTree(Base64.getUrlDecoder().decode(certificate.split("\\.")[1]));
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static void assertProblem(HttpResponse<String> answer, int status, String type) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(WholeSystem.json(answer).path("type").asText()).isEqualTo("urn:candor:problem:" + type);
    }
}
