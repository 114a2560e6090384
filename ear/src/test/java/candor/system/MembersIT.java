package candor.system;

import static candor.system.Calls.assertProblem;
import static candor.system.Calls.ok;
import static org.assertj.core.api.Assertions.assertThat;

import candor.system.SentMails.Mail;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Members of an organization: {@code /api/v1/organization/members}. */
@WholeSystemTest
class MembersIT {
    private static final String MEMBERS = "/api/v1/organization/members";

    private final WholeSystem system;
    private final Calls calls;
    private final Realm realm;

    MembersIT(WholeSystem system) {
        this.system = system;
        this.calls = new Calls(system);
        this.realm = new Realm(system);
    }

    @Test
    @DisplayName(
            "an administrator sees who belongs to the own organization, with licenses and volumes, and nobody else's")
    void list() {
        JsonNode acme =
                ok(system.get(MEMBERS + "?sort=name&limit=500", "avery")).path("items");
        assertThat(acme.findValuesAsText("signInName"))
                .contains("avery", "blake", "dana")
                .doesNotContain("gale", "casey", "sam")
                .isSorted();
        JsonNode dana = named(acme, "dana");
        long held = Long.parseLong(system.ask(
                "select count(*) from collected_record r join person p on p.id = r.person_id where p.sign_in_name = 'dana'"
                        + " and r.organization_id = p.organization_id"));
        assertThat(dana.path("records").asLong()).isEqualTo(held).isPositive();
        assertThat(dana.path("volumes").path("SOFTWARE").path("records").asLong())
                .isPositive();
        assertThat(dana.path("volumes").has("WEBSITE"))
                .as("the website's rows are the person's")
                .isFalse();
        assertThat(dana.path("licenses").path(0).path("reference").asText()).isEqualTo("DEMO-ACME");
        assertThat(Instant.parse(dana.path("lastRecord").asText()))
                .isEqualTo(
                        Instant.parse(
                                system.ask(
                                        "select to_char(max(occurred_at) at time zone 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.USZ') from collected_record r"
                                                + " join person p on p.id = r.person_id where p.sign_in_name = 'dana' and r.organization_id = p.organization_id")));
        assertThat(named(acme, "avery").path("administrator").asBoolean()).isTrue();
        assertThat(named(acme, "avery").path("lastSignIn").isNull()).isFalse();

        assertThat(ok(system.get(MEMBERS, "gale")).path("items").findValuesAsText("signInName"))
                .contains("gale")
                .doesNotContain("avery", "dana");
        JsonNode first = ok(system.get(MEMBERS + "?sort=name&limit=1", "avery"));
        assertThat(ok(system.get(
                                MEMBERS + "?sort=name&limit=1&cursor="
                                        + first.path("next").asText(),
                                "avery"))
                        .path("items")
                        .path(0)
                        .path("signInName")
                        .asText())
                .isEqualTo("blake");
        assertThat(ok(system.get(MEMBERS + "?q=LAK", "avery")).path("items").findValuesAsText("signInName"))
                .containsExactly("blake");
    }

    @Test
    @DisplayName("R19: how much is held of a member is not looked at without the member seeing who looked")
    void looks() {
        ok(system.get(MEMBERS + "/" + idOf("dana"), "blake"));
        assertThat(ok(system.get("/api/v1/me/accesses", "dana")).path("items")).anySatisfy(look -> {
            assertThat(look.path("actor").asText()).isEqualTo("blake");
            assertThat(look.path("action").asText()).isEqualTo("MEMBERS");
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "?user=dana",
                "?sort=seen",
                "?state=all",
                "?state=CURRENT",
                "?limit=0",
                "?cursor=x",
                "?q=a&q=b",
                "?q=%00"
            })
    @DisplayName("a parameter that is not listed or cannot be read is refused")
    void parameters(String query) {
        assertProblem(system.get(MEMBERS + query, "avery"), 400, "bad-parameter");
    }

    @Test
    @DisplayName("R16: customers, staff and stewards see and change no members, nor does anybody without a sign-in")
    void roles() {
        for (String who : List.of("casey", "dana", "sam", "stella")) {
            assertThat(system.get(MEMBERS, who).statusCode()).as(who).isEqualTo(403);
            assertThat(system.get(MEMBERS + "/" + idOf("dana"), who).statusCode())
                    .isEqualTo(403);
            assertThat(invite(who, "somebody-else", "x@acme.example").statusCode())
                    .isEqualTo(403);
            assertThat(remove(who, idOf("blake")).statusCode()).isEqualTo(403);
            assertThat(appoint(who, idOf("dana"), true).statusCode()).isEqualTo(403);
        }
        assertThat(system.send(HttpRequest.newBuilder(system.portal(MEMBERS))).statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("another organization's member is the same as none, to see, to change and to remove")
    void others() {
        for (String id : List.of(idOf("gale"), idOf("casey"), UUID.randomUUID().toString(), "dana")) {
            assertProblem(system.get(MEMBERS + "/" + id, "avery"), 404, "not-found");
            assertProblem(remove("avery", id), 404, "not-found");
            assertProblem(appoint("avery", id, true), 404, "not-found");
        }
        assertProblem(remove("gale", idOf("dana")), 404, "not-found");
        assertThat(system.ask("select count(*) from membership where left_at is null and person_id in ('" + idOf("gale")
                        + "', '" + idOf("dana") + "')"))
                .isEqualTo("2");
    }

    @Test
    @DisplayName("R16: without the tool VIEW administrators see no volumes of members")
    void withoutView() {
        system.execute(
                "insert into service_agreement (id, organization_id, version, in_force_from, terms) select gen_random_uuid(), id, 78, "
                        + "now() - interval '1 minute', '{\"categories\": {}, \"omitUserIdentifiers\": false, \"tools\": [\"DELETE\"], "
                        + "\"staffDiagnostics\": false}' from organization where name = 'globex'");
        try {
            assertProblem(system.get(MEMBERS, "gale"), 403, "tool-not-granted");
            assertProblem(system.get(MEMBERS + "/" + idOf("gale"), "gale"), 403, "tool-not-granted");
        } finally {
            system.execute("delete from service_agreement where version = 78");
        }
    }

    @Test
    @DisplayName(
            "invited, written to in the own language, signed in, made an administrator and back, removed at once; what was "
                    + "collected stays the organization's (R12)")
    void journey() {
        String name = name();
        String license = freeLicense("acme");
        HttpResponse<String> invited = calls.as(
                "avery",
                "POST",
                MEMBERS,
                "{\"signInName\": \"%s\", \"email\": \"%1$s@acme.example\", \"language\": \"de\"}".formatted(name));
        String member = Calls.path(invited);
        Mail mail = new SentMails(system).awaitTo(name + "@acme.example");
        assertThat(mail.text()).contains(system.provider().toString());
        assertThat(mail.subject()).as("in German").doesNotContain("Update");
        JsonNode seen = ok(system.get(member, "blake"));
        assertThat(seen.path("signInName").asText()).isEqualTo(name);
        assertThat(seen.path("licenses").path(0).path("reference").asText()).isEqualTo(license);
        assertThat(seen.path("administrator").asBoolean()).isFalse();

        realm.finishFirstSteps(name);
        assertThat(system.get("/api/v1/me/summary", name).statusCode()).isEqualTo(200);
        assertThat(system.get(MEMBERS, name).statusCode()).isEqualTo(403);
        assertThat(calls.as("avery", "PATCH", member, "{\"administrator\": true}")
                        .statusCode())
                .isEqualTo(204);
        String token = newToken(name);
        ok(calls.get(MEMBERS, token));

        assertThat(calls.as("avery", "DELETE", member, "").statusCode()).isEqualTo(204);
        assertProblem(calls.get(MEMBERS, token), 403, "unknown-person");
        assertProblem(calls.get("/api/v1/organization/records", token), 403, "unknown-person");
        assertThat(realm.account(name).path("enabled").asBoolean(true)).isFalse();
        JsonNode left = ok(system.get(member, "avery"));
        assertThat(left.path("leftAt").isNull()).isFalse();
        assertThat(left.path("licenses").path(0).path("until").isNull()).isFalse();
        assertThat(ok(system.get(MEMBERS + "?state=former&q=" + name, "avery")).path("items"))
                .hasSize(1);
        assertThat(system.get("/api/v1/organization/records?user=" + name, "avery")
                        .statusCode())
                .as("what was collected can still be asked for by name")
                .isEqualTo(200);
        assertProblem(calls.as("avery", "DELETE", member, ""), 404, "not-found");
        assertProblem(invite("avery", name, name + "2@acme.example"), 409, "name-taken");
    }

    @Test
    @DisplayName("the administrator's role is taken back, too, and new sign-ins are a member's")
    void dismissed() {
        String name = name();
        String member = Calls.path(invite("avery", name, name + "@acme.example"));
        realm.finishFirstSteps(name);
        for (boolean whether : new boolean[] {true, true, false, false}) {
            assertThat(calls.as("avery", "PATCH", member, "{\"administrator\": " + whether + "}")
                            .statusCode())
                    .isEqualTo(204);
        }
        assertThat(calls.get(MEMBERS, newToken(name)).statusCode()).isEqualTo(403);
        assertThat(calls.get("/api/v1/me/summary", newToken(name)).statusCode()).isEqualTo(200);
        for (String body : List.of(
                "", "{}", "{\"administrator\": \"yes\"}", "{\"administrator\": true, \"organization\": \"globex\"}")) {
            assertProblem(calls.as("avery", "PATCH", member, body), 400, "bad-request");
        }
    }

    @Test
    @DisplayName("who has a license of their own keeps the sign-in and loses the organization")
    void consumer() {
        String name = name();
        String member = Calls.path(invite("avery", name, name + "@acme.example"));
        realm.finishFirstSteps(name);
        system.execute("insert into license (id, reference) values ('%1$s', '%1$s')".formatted(idOf(name)));
        system.execute(
                "insert into license_term (id, license_id, license_type, valid_from) values ('%1$s', '%1$s', 'CONSUMER', '2024-01-01')"
                        .formatted(idOf(name)));
        system.execute(
                "insert into license_assignment (id, license_id, person_id, valid_from) values ('%1$s', '%1$s', '%1$s', '2024-01-01')"
                        .formatted(idOf(name)));
        assertThat(ok(system.get(member, "avery")).path("licenses").findValuesAsText("reference"))
                .as("a license of one's own is none of the organization's business")
                .doesNotContain(idOf(name));
        assertThat(calls.as("avery", "DELETE", member, "").statusCode()).isEqualTo(204);
        assertThat(realm.account(name).path("enabled").asBoolean()).isTrue();
        assertThat(calls.get("/api/v1/me/summary", newToken(name)).statusCode()).isEqualTo(200);
        assertThat(system.ask("select count(*) from license_assignment where valid_to is null and person_id = '"
                        + idOf(name) + "'"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName(
            "nobody removes themselves or takes the role from themselves, so there is always an administrator left")
    void oneself() {
        assertProblem(remove("avery", idOf("avery")), 403, "own-membership");
        assertProblem(appoint("avery", idOf("avery"), false), 403, "own-membership");
        assertProblem(remove("gale", idOf("gale")), 403, "own-membership");
    }

    @Test
    @DisplayName("of two administrators who remove each other at once one stays")
    void eachOther() {
        List<String> names = List.of(name(), name());
        for (String name : names) {
            String member = Calls.path(invite("avery", name, name + "@acme.example"));
            realm.finishFirstSteps(name);
            assertThat(calls.as("avery", "PATCH", member, "{\"administrator\": true}")
                            .statusCode())
                    .isEqualTo(204);
        }
        List<String> tokens = names.stream().map(this::newToken).toList();
        List<Integer> answers = Stream.of(0, 1)
                .map(i -> CompletableFuture.supplyAsync(
                        () -> calls.call("DELETE", MEMBERS + "/" + idOf(names.get(1 - i)), tokens.get(i), "")
                                .statusCode()))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).containsExactlyInAnyOrder(204, 403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"signInName\": \"Upper\", \"email\": \"u@acme.example\"}",
                "{\"signInName\": \"a\", \"email\": \"u@acme.example\"}",
                "{\"signInName\": \"acme/x\", \"email\": \"u@acme.example\"}",
                "{\"signInName\": \"no-address\", \"email\": \"acme.example\"}",
                "{\"signInName\": \"no-address\", \"email\": \"A B <u@acme.example>\"}",
                "{\"signInName\": \"no-address\", \"email\": \"u@acme.example\\r\\nBcc: v@acme.example\"}",
                "{\"signInName\": \"language\", \"email\": \"u@acme.example\", \"language\": \"xx\"}",
                "{\"signInName\": \"license\", \"email\": \"u@acme.example\", \"license\": \"DEMO-GLOBEX\"}",
                "{\"signInName\": \"more\", \"email\": \"u@acme.example\", \"organization\": \"globex\"}",
                "{\"email\": \"u@acme.example\"}",
                "",
            })
    @DisplayName("an invitation that cannot be understood, or gives another organization's license, invites nobody")
    void badInvitations(String body) {
        assertProblem(calls.as("avery", "POST", MEMBERS, body), 400, "bad-request");
    }

    @Test
    @DisplayName("a name or an address that somebody has is taken, of whatever organization, and nothing is stored")
    void taken() {
        String people = system.ask("select count(*) from person");
        String name = name();
        assertProblem(invite("avery", "dana", name + "@acme.example"), 409, "name-taken");
        assertProblem(invite("avery", "gale", name + "@acme.example"), 409, "name-taken");
        assertProblem(invite("avery", name, "gale@globex.example"), 409, "name-taken");
        assertThat(system.ask("select count(*) from person")).isEqualTo(people);
        assertThat(realm.account(name).isMissingNode()).isTrue();
    }

    @Test
    @DisplayName("what the identity provider cannot finish leaves nothing behind, neither there nor here")
    void halfWay() {
        String license = freeLicense("acme");
        for (Runnable attempt : List.<Runnable>of(
                () -> realm.withoutRole("customer", this::inviteInVain),
                () -> realm.withoutMailServer(this::inviteInVain))) {
            attempt.run();
        }
        String name = name();
        String member = Calls.path(invite("avery", name, name + "@acme.example"));
        assertThat(ok(system.get(member, "avery"))
                        .path("licenses")
                        .path(0)
                        .path("reference")
                        .asText())
                .as("the license is still free")
                .isEqualTo(license);
    }

    private void inviteInVain() {
        String name = name();
        String before = counts();
        assertProblem(invite("avery", name, name + "@acme.example"), 503, "unavailable");
        assertThat(realm.account(name).isMissingNode()).isTrue();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    @DisplayName("after too many invitations within an hour, whatever came of them, the next one has to wait")
    void tooMany() {
        String gale =
                "select gen_random_uuid(), now() - interval '59 minutes 50 seconds', p.id, 'org-admin', 'invitation.attempted', "
                        + "organization_id, cast(organization_id as text), '{}' from person p, generate_series(1, %d) where sign_in_name = 'gale'";
        String insert =
                "insert into administrative_act (id, at, actor_id, actor_role, action, organization_id, object, details) ";
        system.execute(insert + gale.formatted(59));
        assertProblem(invite("gale", "avery", "a@globex.example"), 409, "name-taken");
        String before = counts();
        HttpResponse<String> refused = invite("gale", name(), "b@globex.example");
        assertProblem(refused, 429, "too-many");
        assertThat(Integer.parseInt(refused.headers().firstValue("Retry-After").orElse("")))
                .isBetween(1, 12);
        assertThat(counts()).isEqualTo(before);
    }

    private String counts() {
        return system.ask("select (select count(*) from person) || ' ' || (select count(*) from membership) || ' ' || "
                + "(select count(*) from license_assignment)");
    }

    /** @return its reference */
    private String freeLicense(String organization) {
        String id = UUID.randomUUID().toString();
        String reference = "A-" + id; // before others
        system.execute("insert into license (id, reference) values ('%s', '%s')".formatted(id, reference));
        system.execute(
                "insert into license_term (id, license_id, license_type, organization_id, valid_from) select '%s', '%1$s', 'ENTERPRISE', id, '2024-01-01' from organization where name = '%s'"
                        .formatted(id, organization));
        return reference;
    }

    private static String name() {
        return "m-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private String newToken(String name) {
        HttpResponse<String> answer = realm.passwordOf(name);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        return WholeSystem.json(answer).path("access_token").asText();
    }

    private String idOf(String signInName) {
        return system.ask("select id from person where sign_in_name = '" + signInName + "'");
    }

    private HttpResponse<String> invite(String who, String name, String address) {
        return calls.as(who, "POST", MEMBERS, "{\"signInName\": \"%s\", \"email\": \"%s\"}".formatted(name, address));
    }

    private HttpResponse<String> remove(String who, String id) {
        return calls.as(who, "DELETE", MEMBERS + "/" + id, "");
    }

    private HttpResponse<String> appoint(String who, String id, boolean whether) {
        return calls.as(who, "PATCH", MEMBERS + "/" + id, "{\"administrator\": " + whether + "}");
    }

    private static JsonNode named(JsonNode items, String name) {
        for (JsonNode each : items) {
            if (each.path("signInName").asText().equals(name)) {
                return each;
            }
        }
        throw new AssertionError(name);
    }
}
