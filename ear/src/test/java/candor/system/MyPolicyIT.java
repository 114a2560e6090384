package candor.system;

import static candor.system.Receipts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code GET /api/v1/me/policy}: what the policy means for somebody is what the door decides of them. */
@WholeSystemTest
class MyPolicyIT {
    private final WholeSystem system;
    private final List<String> mending = new ArrayList<>();

    MyPolicyIT(WholeSystem system) {
        this.system = system;
    }

    @AfterEach
    void leaveEverythingAsItWas() {
        for (int last = mending.size() - 1; last >= 0; last--) {
            system.execute(mending.get(last));
        }
    }

    @Test
    @DisplayName("R7, R2, R1: a consumer reads each clause with what is kept of them under it")
    void consumer() {
        JsonNode policy = policyOf("casey");
        assertThat(policy.path("policyVersion").asText()).isEqualTo("1");
        assertThat(policy.path("effective").asText()).isEqualTo("2025-01-01");
        assertThat(policy.path("licenses")).singleElement().satisfies(license -> {
            assertThat(license.path("reference").asText()).isEqualTo("DEMO-CASEY");
            assertThat(license.path("type").asText()).isEqualTo("CONSUMER");
            assertThat(license.path("state").asText()).isEqualTo("IN_FORCE");
        });
        assertThat(policy.path("organizations")).isEmpty();
        assertThat(policy.path("clauses"))
                .extracting(clause -> clause.path("number").asText())
                .containsExactly("1", "2, Consumer", "2, Enterprise", "3", "3, Consumer", "3, Enterprise");
        JsonNode inputs = ruling(policy, "3, Consumer", "RENDER_INPUT");
        assertThat(inputs.path("disposition").asText()).isEqualTo("RETAIN");
        assertThat(texts(inputs.path("kept"))).contains("RENDER_INPUT.PROMPT").hasSize(4);
        assertThat(texts(inputs.path("rules"))).containsExactly("R7");
        assertThat(inputs.path("owner").asText()).isEqualTo("license-holder");
        assertThat(inputs.path("retentionDays").asInt()).isEqualTo(730);
        assertThat(texts(ruling(policy, "2, Consumer", "JOB").path("rights"))).hasSize(8);
        assertThat(clause(policy, "3, Enterprise").path("rulings")).isEmpty();
        assertThat(policy.path("withoutClause")).isEmpty();
    }

    @Test
    @DisplayName("R8, R11: a member reads the agreement in force beside what would hold without it")
    void withAgreement() {
        JsonNode policy = policyOf("dana");
        JsonNode acme = policy.path("organizations").get(0);
        assertThat(acme.path("agreement").path("version").asInt()).isEqualTo(1);
        assertThat(texts(acme.path("agreement").path("tools"))).containsExactly("VIEW", "EXPORT", "MANAGE", "DELETE");
        JsonNode inputs = beside(acme, "SOFTWARE", "RENDER_INPUT");
        assertThat(inputs.path("differs").asBoolean()).isTrue();
        assertThat(inputs.path("general").path("disposition").asText()).isEqualTo("REFUSE");
        assertThat(texts(inputs.path("agreed").path("omitted")))
                .containsExactly("RENDER_INPUT.INPUT_METADATA", "RENDER_INPUT.PROMPT");
        assertThat(inputs.path("agreed").path("retentionDays").asInt()).isEqualTo(180);
        assertThat(beside(acme, "CLOUD", "JOB").path("differs").asBoolean()).isFalse();
        JsonNode job = ruling(policy, "2, Enterprise", "JOB");
        assertThat(job.path("disposition").asText()).isEqualTo("ROUTE_ONLY");
        assertThat(clause(policy, "2, Enterprise").path("rulings"))
                .extracting(each -> each.path("server").asText())
                .contains("acme-private", "");
        assertThat(clause(policy, "3, Consumer").path("rulings")).isEmpty();
    }

    @Test
    @DisplayName("R9, R3: a member without an agreement, whose organization manages a server of its own")
    void withoutAgreement() {
        JsonNode policy = policyOf("gale");
        JsonNode globex = policy.path("organizations").get(0);
        assertThat(globex.has("agreement")).isFalse();
        assertThat(globex.path("beside")).isEmpty();
        assertThat(ruling(policy, "3, Enterprise", "RENDER_INPUT")
                        .path("disposition")
                        .asText())
                .isEqualTo("REFUSE");
        assertThat(texts(ruling(policy, "3, Enterprise", "PROCESSING").path("omitted")))
                .containsExactly("PROCESSING.STATUS_MESSAGE");
        List<JsonNode> managed = StreamSupport.stream(
                        clause(policy, "2, Enterprise").path("rulings").spliterator(), false)
                .filter(each -> each.path("hosting").asText().equals("PRIVATE_CUSTOMER_MANAGED"))
                .toList();
        assertThat(managed).hasSize(6).allSatisfy(each -> {
            assertThat(each.path("disposition").asText()).isEqualTo("REFUSE");
            assertThat(texts(each.path("rules"))).containsExactly("R3", "R6");
        });
    }

    @ParameterizedTest
    @CsvSource({"casey, demo-license-casey", "dana, demo-license-acme", "gale, demo-license-globex"})
    @DisplayName("what it says is omitted is what the door omits of a report that is sent now")
    void asTheDoorDecides(String user, String key) {
        JsonNode policy = policyOf(user);
        List<String> said = StreamSupport.stream(policy.path("clauses").spliterator(), false)
                .flatMap(clause -> StreamSupport.stream(clause.path("rulings").spliterator(), false))
                .filter(ruling -> ruling.path("surface").asText().equals("SOFTWARE"))
                .flatMap(ruling -> texts(ruling.path("omitted")).stream())
                .toList();
        JsonNode receipt = Receipts.receipts(system.collect(key, Reports.full().toString()))
                .get(0);
        assertThat(texts(receipt.path("omitted"))).containsExactlyInAnyOrderElementsOf(said);
    }

    @Test
    @DisplayName("R16: what administrators leave out besides is left out for each member, and named")
    void narrowed() {
        narrow("{\"omit\": [\"USAGE.ACTION\"]}");
        JsonNode policy;
        try {
            policy = policyOf("dana");
        } finally {
            narrow("{\"omit\": []}");
        }
        JsonNode usage = ruling(policy, "3, Enterprise", "USAGE");
        assertThat(texts(usage.path("omitted"))).containsExactly("USAGE.ACTION");
        assertThat(texts(usage.path("rules"))).containsExactly("R8", "R16");
        JsonNode acme = policy.path("organizations").get(0);
        assertThat(texts(acme.path("narrowed"))).containsExactly("USAGE.ACTION");
        assertThat(acme.path("narrowedSince").asText()).isNotEmpty();
        assertThat(texts(beside(acme, "SOFTWARE", "USAGE").path("agreed").path("omitted")))
                .isEmpty();
        assertThat(texts(ruling(policyOf("dana"), "3, Enterprise", "USAGE").path("omitted")))
                .isEmpty();
    }

    @Test
    @DisplayName("R11: an agreement that has ended decides nothing any more, and is told as the last one")
    void endedAgreement() {
        agreementOfGlobex("now() - interval '2 days'", "now() - interval '1 day'");
        JsonNode globex = policyOf("gale").path("organizations").get(0);
        assertThat(globex.has("agreement")).isFalse();
        assertThat(globex.path("ended").path("version").asInt()).isEqualTo(1000);
        assertThat(ruling(policyOf("gale"), "3, Enterprise", "USAGE")
                        .path("disposition")
                        .asText())
                .isEqualTo("RETAIN");
    }

    @Test
    @DisplayName("R11: one that is going to end is in force until then")
    void endingAgreement() {
        agreementOfGlobex("now() - interval '1 day'", "now() + interval '1 day'");
        JsonNode policy = policyOf("gale");
        JsonNode agreement = policy.path("organizations").get(0).path("agreement");
        assertThat(agreement.path("version").asInt()).isEqualTo(1000);
        assertThat(agreement.path("until").asText()).isNotEmpty();
        assertThat(ruling(policy, "3, Enterprise", "USAGE").path("disposition").asText())
                .isEqualTo("REFUSE");
    }

    @Test
    @DisplayName("who has licenses of both kinds: each software under its own, the shared cloud under the stricter")
    void bothLicenses() {
        String assignment = UUID.randomUUID().toString();
        system.execute("""
                insert into license_assignment (id, license_id, person_id, valid_from)
                select '%s', l.id, p.id, now() - interval '1 day' from license l, person p
                where l.reference = 'DEMO-ACME' and p.sign_in_name = 'robin'""".formatted(assignment));
        mending.add("delete from license_assignment where id = '%s'".formatted(assignment));
        JsonNode policy = policyOf("robin");
        assertThat(policy.path("licenses")).hasSize(2);
        assertThat(ruling(policy, "3, Consumer", "RENDER_INPUT").path("license").asText())
                .isEqualTo("DEMO-ROBIN");
        assertThat(ruling(policy, "3, Enterprise", "RENDER_INPUT")
                        .path("license")
                        .asText())
                .isEqualTo("DEMO-ACME");
        assertThat(clause(policy, "2, Consumer").path("rulings")).isEmpty();
        assertThat(ruling(policy, "2, Enterprise", "ROUTING")
                        .path("licenseType")
                        .asText())
                .isEqualTo("ENTERPRISE");
    }

    @Test
    @DisplayName("R12: of a license that has ended nothing is collected; the website's rules stay")
    void endedLicense() {
        system.execute("update license_assignment set valid_to = now() - interval '1 minute' where license_id = "
                + "(select id from license where reference = 'DEMO-ROBIN')");
        mending.add("update license_assignment set valid_to = null where license_id = "
                + "(select id from license where reference = 'DEMO-ROBIN')");
        JsonNode policy = policyOf("robin");
        assertThat(policy.path("licenses").get(0).path("state").asText()).isEqualTo("ENDED");
        assertThat(clause(policy, "3, Consumer").path("rulings")).isEmpty();
        assertThat(clause(policy, "2, Consumer").path("rulings")).isEmpty();
        assertThat(clause(policy, "1").path("rulings")).hasSize(4);
    }

    @Test
    @DisplayName("R1: whom our tables do not know reads the rules of the website's visitors")
    void unknownPerson() {
        system.execute("update person set subject = 'somebody-else' where sign_in_name = 'robin'");
        mending.add("update person set subject = id::text where sign_in_name = 'robin'");
        JsonNode policy = policyOf("robin");
        assertThat(policy.path("licenses")).isEmpty();
        assertThat(policy.path("organizations")).isEmpty();
        assertThat(clause(policy, "1").path("rulings")).hasSize(4).allSatisfy(ruling -> {
            assertThat(ruling.has("licenseType")).isFalse();
            assertThat(texts(ruling.path("rules"))).containsExactly("R1");
        });
        assertThat(clause(policy, "2, Consumer").path("rulings")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sam", "stella"})
    @DisplayName("staff and stewards have no such rules of their own")
    void notACustomer(String user) {
        assertThat(system.get("/api/v1/me/policy", user).statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("contract: without a token nobody is told anything, and the description names the call")
    void described() {
        assertThat(system.send(HttpRequest.newBuilder(system.portal("/api/v1/me/policy")))
                        .statusCode())
                .isEqualTo(401);
        assertThat(system.send(HttpRequest.newBuilder(system.portal("/openapi")))
                        .body())
                .contains("/api/v1/me/policy", "The rules in force for me now");
    }

    private void agreementOfGlobex(String from, String to) {
        String agreement = UUID.randomUUID().toString();
        system.execute("""
                insert into service_agreement (id, organization_id, version, in_force_from, in_force_to, terms)
                select '%s', id, 1000, %s, %s, '{"categories": {"USAGE": {"disposition": "REFUSE", "omit": []}},
                 "omitUserIdentifiers": false, "tools": ["VIEW"], "staffDiagnostics": false}'
                from organization where name = 'globex'""".formatted(agreement, from, to));
        mending.add("delete from service_agreement where id = '%s'".formatted(agreement));
    }

    private void narrow(String body) {
        assertThat(system.send(HttpRequest.newBuilder(system.portal("/api/v1/organization/collection"))
                                .header("Authorization", "Bearer " + system.token("avery"))
                                .header("Content-Type", "application/json")
                                .PUT(BodyPublishers.ofString(body)))
                        .statusCode())
                .isEqualTo(200);
    }

    private JsonNode policyOf(String user) {
        var response = system.get("/api/v1/me/policy", user);
        assertThat(response.statusCode()).isEqualTo(200);
        return WholeSystem.json(response);
    }

    private static JsonNode clause(JsonNode policy, String number) {
        return StreamSupport.stream(policy.path("clauses").spliterator(), false)
                .filter(clause -> clause.path("number").asText().equals(number))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode ruling(JsonNode policy, String clause, String category) {
        return StreamSupport.stream(clause(policy, clause).path("rulings").spliterator(), false)
                .filter(ruling -> ruling.path("category").asText().equals(category))
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode beside(JsonNode organization, String surface, String category) {
        return StreamSupport.stream(organization.path("beside").spliterator(), false)
                .filter(each -> each.path("surface").asText().equals(surface))
                .filter(each -> each.path("category").asText().equals(category))
                .findFirst()
                .orElseThrow();
    }
}
