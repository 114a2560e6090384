package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import candor.system.SentMails.Mail;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** People ask for deletion, others decide, on the whole system. */
@WholeSystemTest
class ErasureRequestIT {
    private static final String MINE = "/api/v1/me/erasures";
    private static final String ORGANIZATION = "/api/v1/organization/erasure-requests";
    private static final String STEWARD = "/api/v1/steward/erasure-requests";
    private static final String REASON = "{\"reason\": \"Wir brauchen sie noch <b>bis Juni</b> 🗓\"}";

    private final WholeSystem system;
    private final Deletions deletions;
    private final SentMails mails;

    ErasureRequestIT(WholeSystem system) {
        this.system = system;
        this.deletions = new Deletions(system);
        this.mails = new SentMails(system);
    }

    @AfterEach
    void takeBackWhatIsOpen() {
        for (String who : List.of("casey", "robin", "dana", "avery", "gale")) {
            for (JsonNode request : deletions.read(MINE, who).path("items")) {
                if (request.path("state").asText().equals("ASKED")) {
                    deletions.takeBack(MINE + "/" + request.path("id").asText(), who);
                }
            }
        }
    }

    @Test
    @DisplayName(
            "R17, R19: a consumer asks, a steward approves, the rows go for good, a certificate and three mails tell of it")
    void consumer() throws Exception {
        Instant minute = Deletions.minuteOfItsOwn();
        ObjectNode report = deletions.report("demo-license-casey", "casey", minute);
        String request = deletions.ask("casey", Deletions.filter(minute));
        JsonNode asked = deletions.read(request, "casey");
        assertThat(asked.path("state").asText()).isEqualTo("ASKED");
        Instant askedAt = Instant.parse(asked.path("askedAt").asText());
        assertThat(Instant.parse(asked.path("dueAt").asText()))
                .isEqualTo(askedAt.atZone(ZoneOffset.UTC).plusMonths(1).toInstant());
        assertThat(asked.path("mailed").asBoolean()).isTrue();
        assertThat(ids(STEWARD, "stella")).contains(Deletions.id(request));
        JsonNode toDecide = deletions.read(STEWARD + "/" + Deletions.id(request), "stella");
        assertThat(toDecide.path("user").asText()).isEqualTo("casey");
        assertThat(toDecide.path("reaches").path("RENDER_INPUT").asLong()).isEqualTo(1);
        assertThat(toDecide.path("reaches").has("ACTIVITY")).isFalse();

        assertThat(approve(STEWARD, request, "stella")).isEqualTo(204);
        JsonNode done = deletions.await(request, "casey", "DONE");
        assertThat(done.path("decidedBy").asText()).isEqualTo("stella");
        assertThat(done.path("erasure").path("state").asText()).isEqualTo("COMPLETED");
        assertThat(done.path("erasure").path("counts").path("RENDER_INPUT").asLong())
                .isEqualTo(1);
        assertThat(Receipts.outcomes(system.collect("demo-license-casey", report.toString())))
                .containsExactly("ERASED");

        HttpResponse<String> certificate = system.get(request + "/certificate", "casey");
        assertThat(certificate.headers().firstValue("Content-Type")).hasValue("application/jose");
        assertThat(Deletions.says(certificate.body())
                        .path("scope")
                        .path("person")
                        .asText())
                .isEqualTo("casey");
        assertThat(Deletions.says(certificate.body())
                        .path("counts")
                        .path("RENDER_INPUT")
                        .asLong())
                .isEqualTo(1);

        Mail received = mails.await(Deletions.id(request), "We have received your request");
        assertThat(received.to()).isEqualTo("casey@example.org");
        mails.await(Deletions.id(request), "was approved");
        assertThat(mails.await(Deletions.id(request), "certificate")
                        .attached()
                        .get(1)
                        .strip())
                .isEqualTo(certificate.body());
        assertThat(system.ask("select count(*) from erasure_request where address is not null and id = '%s'"
                        .formatted(Deletions.id(request))))
                .isEqualTo("0");
        assertThat(system.get("/api/v1/me/accesses", "casey").body()).contains("stella", "\"REQUEST\"", "\"REQUESTS\"");
    }

    @Test
    @DisplayName(
            "R16, R19: a member's request is decided by the organization's administrators, and nobody else sees it")
    void member() throws Exception {
        Instant minute = Deletions.minuteOfItsOwn();
        deletions.report("demo-license-acme", "dana", minute);
        String request = deletions.ask("dana", Deletions.filter(minute));
        String id = Deletions.id(request);
        for (String other : List.of("casey", "avery")) {
            assertThat(system.get(request, other).statusCode()).isEqualTo(404);
            assertThat(system.get(request + "/certificate", other).statusCode()).isEqualTo(404);
            assertThat(deletions.takeBack(request, other)).isEqualTo(404);
        }
        for (String[] other : new String[][] {{STEWARD, "stella"}, {ORGANIZATION, "gale"}}) {
            assertThat(ids(other[0], other[1])).doesNotContain(id);
            assertThat(system.get(other[0] + "/" + id, other[1]).statusCode()).isEqualTo(404);
            assertThat(approve(other[0], request, other[1])).isEqualTo(404);
            assertThat(reject(other[0], request, other[1]).statusCode()).isEqualTo(404);
        }
        assertThat(deletions.read(request, "dana").path("state").asText()).isEqualTo("ASKED");
        assertThat(ids(ORGANIZATION, "avery")).contains(id);
        assertThat(deletions.read(ORGANIZATION + "/" + id, "avery").path("user").asText())
                .isEqualTo("dana");
        assertThat(approve(ORGANIZATION, request, "avery")).isEqualTo(204);
        assertThat(approve(ORGANIZATION, request, "blake")).isEqualTo(409);
        assertThat(deletions.await(request, "dana", "DONE").path("decidedAs").asText())
                .isEqualTo("org-admin");
        assertThat(Deletions.says(system.get(request + "/certificate", "dana").body())
                        .path("scope")
                        .path("organization")
                        .asText())
                .isEqualTo("acme");
    }

    @Test
    @DisplayName("R16: nobody decides their own request; another administrator may, or a steward; a rejection says why")
    void own() {
        String request = deletions.ask("avery", "{\"surfaces\": [\"CLOUD\"]}");
        HttpResponse<String> approved =
                deletions.post(ORGANIZATION + "/" + Deletions.id(request) + "/approve", "avery", "");
        assertThat(approved.statusCode()).isEqualTo(403);
        assertThat(approved.body()).contains("urn:candor:problem:own-request");
        assertThat(reject(ORGANIZATION, request, "avery").statusCode()).isEqualTo(403);
        assertThat(ids(STEWARD, "stella")).contains(Deletions.id(request));
        for (String body : List.of("", "{}", "null", "{\"reason\": \"\"}", "{\"reason\": \"  \"}", "{\"reason\": 1}")) {
            assertThat(deletions
                            .post(ORGANIZATION + "/" + Deletions.id(request) + "/reject", "blake", body)
                            .statusCode())
                    .as(body)
                    .isEqualTo(400);
        }
        assertThat(reject(ORGANIZATION, request, "blake").statusCode()).isEqualTo(204);
        JsonNode rejected = deletions.read(request, "avery");
        assertThat(rejected.path("state").asText()).isEqualTo("REJECTED");
        assertThat(rejected.path("reason").asText()).isEqualTo("Wir brauchen sie noch <b>bis Juni</b> 🗓");
        assertThat(mails.await(Deletions.id(request), "was rejected").text()).contains("<b>bis Juni</b> 🗓");
        assertThat(deletions.takeBack(request, "avery")).isEqualTo(409);
    }

    @Test
    @DisplayName("R16: without DELETE administrators decide nothing, and their members' requests are the stewards'")
    void withoutTheTool() throws Exception {
        Tenant tenant = new Tenant(system);
        tenant.agreement(1, "2024-01-01T00:00:00Z", Tenant.FOR_GOOD, "");
        String id = asked(tenant.member("m-" + UUID.randomUUID()), "20 days");
        assertThat(ids(STEWARD, "stella")).contains(id);
        tenant.endAgreements(); // without one there is DELETE
        assertThat(ids(STEWARD, "stella")).doesNotContain(id);
        assertThat(system.get(STEWARD + "/" + id, "stella").statusCode()).isEqualTo(404);

        String agreement = UUID.randomUUID().toString();
        system.execute("""
                insert into service_agreement (id, organization_id, version, in_force_from, terms)
                select '%s', id, 1001, now() - interval '1 minute', '{"categories": {}, "omitUserIdentifiers": false,
                 "tools": ["VIEW"], "staffDiagnostics": false}' from organization where name = 'globex'""".formatted(agreement));
        try {
            assertThat(system.get(ORGANIZATION, "gale").statusCode()).isEqualTo(403);
            assertThat(system.get(ORGANIZATION, "gale").body()).contains("tool-not-granted", "DELETE");
        } finally {
            system.execute("delete from service_agreement where id = '%s'".formatted(agreement));
        }
        assertThat(system.get(ORGANIZATION, "gale").statusCode()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "a member's request is the stewards' as well from ten days before its deadline on, and says when it is overdue")
    void nearDeadline() throws Exception {
        Tenant tenant = new Tenant(system);
        String far = asked(tenant.member("m-" + UUID.randomUUID()), "11 days");
        String near = asked(tenant.member("m-" + UUID.randomUUID()), "10 days");
        String overdue = asked(tenant.member("m-" + UUID.randomUUID()), "-1 minute");
        List<String> queue = ids(STEWARD, "milo");
        assertThat(queue).contains(near, overdue).doesNotContain(far);
        assertThat(queue.indexOf(overdue)).isLessThan(queue.indexOf(near));
        assertThat(deletions
                        .read(STEWARD + "/" + overdue, "milo")
                        .path("overdue")
                        .asBoolean())
                .isTrue();
        JsonNode first = deletions.read(STEWARD + "?limit=1", "milo");
        assertThat(first.path("items").get(0).path("id").asText()).isEqualTo(queue.get(0));
        JsonNode second =
                deletions.read(STEWARD + "?limit=1&cursor=" + first.path("next").asText(), "milo");
        assertThat(second.path("items").get(0).path("id").asText()).isEqualTo(queue.get(1));
    }

    @Test
    @DisplayName("one request is open at a time; what is withdrawn can be asked for again")
    void oneAtATime() {
        String request = deletions.ask("robin", "{}");
        HttpResponse<String> second = deletions.post(MINE, "robin", "{}");
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("urn:candor:problem:request-open");
        assertThat(deletions.takeBack(request, "robin")).isEqualTo(204);
        assertThat(deletions.read(request, "robin").path("state").asText()).isEqualTo("WITHDRAWN");
        assertThat(approve(STEWARD, request, "stella")).isEqualTo(409);
        mails.await(Deletions.id(request), "You have withdrawn");
        deletions.ask("robin", "{}");
    }

    @Test
    @DisplayName("while its undo window lasts an approved deletion hides the rows, and the person can bring them back")
    void undone() throws Exception {
        Instant minute = Deletions.minuteOfItsOwn();
        deletions.report("demo-license-acme", "dana", minute);
        String records = "/api/v1/me/records?surface=SOFTWARE&from=" + minute + "&to=" + minute.plusSeconds(60);
        int held = deletions.read(records, "dana").path("items").size();
        assertThat(held).isPositive();
        system.execute("update organization set erasure_undo_seconds = 3600 where name = 'acme'");
        try {
            String request = deletions.ask("dana", Deletions.filter(minute));
            assertThat(approve(ORGANIZATION, request, "blake")).isEqualTo(204);
            JsonNode approved = deletions.read(request, "dana");
            assertThat(approved.path("state").asText()).isEqualTo("APPROVED");
            assertThat(Instant.parse(approved.path("erasure").path("beginsAt").asText()))
                    .isAfter(Instant.now().plusSeconds(3000));
            assertThat(deletions.read(records, "dana").path("items")).isEmpty();
            assertThat(deletions.post(MINE, "dana", "{}").statusCode()).isEqualTo(409);
            assertThat(deletions.takeBack(request, "dana")).isEqualTo(204);
            assertThat(deletions.read(request, "dana").path("state").asText()).isEqualTo("UNDONE");
            assertThat(deletions.read(records, "dana").path("items")).hasSize(held);
            assertThat(deletions.takeBack(request, "dana")).isEqualTo(409);
            assertThat(mails.await(Deletions.id(request), "was approved").text())
                    .contains("until then you can undo");
        } finally {
            system.execute("update organization set erasure_undo_seconds = 0 where name = 'acme'");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{",
                "{\"surface\": [\"CLOUD\"]}",
                "{\"surfaces\": []}",
                "{\"surfaces\": [null]}",
                "{\"categories\": [\"NONE\"]}",
                "{\"from\": \"today\"}",
                "{\"from\": \"2026-02-01T00:00:00Z\", \"to\": \"2026-01-01T00:00:00Z\"}"
            })
    @DisplayName("contract: a body that is not understood is a 400, and asks for nothing")
    void strictBody(String body) {
        String before = system.get(MINE, "casey").body();
        assertThat(deletions.post(MINE, "casey", body).statusCode()).isEqualTo(400);
        assertThat(system.get(MINE, "casey").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({
        MINE + ", sam",
        MINE + ", stella",
        ORGANIZATION + ", casey",
        ORGANIZATION + ", dana",
        ORGANIZATION + ", sam",
        ORGANIZATION + ", stella",
        STEWARD + ", casey",
        STEWARD + ", dana",
        STEWARD + ", avery",
        STEWARD + ", sam"
    })
    @DisplayName("every role finds its own door open and the others shut")
    void roles(String path, String user) {
        assertThat(system.get(path, user).statusCode()).isEqualTo(403);
        assertThat(deletions
                        .post(path + "/" + UUID.randomUUID() + "/approve", user, "")
                        .statusCode())
                .isIn(403, 404);
        String nobodys = path + "/" + UUID.randomUUID() + (path.equals(MINE) ? "" : "/approve");
        assertThat(deletions
                        .post(path.equals(MINE) ? MINE : nobodys, user, "{}")
                        .statusCode())
                .isEqualTo(403);
    }

    private List<String> ids(String queue, String who) {
        List<String> ids = new ArrayList<>();
        deletions
                .read(queue + "?limit=500", who)
                .path("items")
                .forEach(each -> ids.add(each.path("id").asText()));
        return ids;
    }

    private int approve(String queue, String request, String who) {
        return deletions
                .post(queue + "/" + Deletions.id(request) + "/approve", who, "")
                .statusCode();
    }

    private HttpResponse<String> reject(String queue, String request, String who) {
        return deletions.post(queue + "/" + Deletions.id(request) + "/reject", who, REASON);
    }

    /** As if a member had asked who cannot sign in here. @return its id */
    private String asked(UUID person, String due) {
        UUID id = UUID.randomUUID();
        system.execute("""
                insert into erasure_request (id, person_id, organization_id, by_administrator, asked_at, due_at, state, language)
                select '%s', id, organization_id, false, now() - interval '40 days', now() + interval '%s', 'ASKED', 'en'
                from person where id = '%s'""".formatted(id, due, person));
        return id.toString();
    }
}
