package candor.system;

import static candor.system.Calls.assertProblem;
import static candor.system.Calls.ok;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R16: an organization's own programs, {@code /api/v1/organization/clients}, and what they can do. */
@WholeSystemTest
class ApiClientsIT {
    private static final String ORGANIZATION = "/api/v1/organization";
    private static final String CLIENTS = ORGANIZATION + "/clients";

    private final WholeSystem system;
    private final Calls calls;
    private final Realm realm;

    ApiClientsIT(WholeSystem system) {
        this.system = system;
        this.calls = new Calls(system);
        this.realm = new Realm(system);
    }

    @Test
    @DisplayName("a program reads what its organization's administrators read, and nothing of anybody else's")
    void reads() {
        String token = token(make("avery", "VIEW", "EXPORT", "MANAGE", "DELETE"));
        for (String path :
                List.of("/summary", "/records", "/members", "/collection", "/clients", "/erasure-requests")) {
            assertThat(calls.get(ORGANIZATION + path, token).statusCode())
                    .as(path)
                    .isEqualTo(200);
        }
        JsonNode records =
                ok(calls.get(ORGANIZATION + "/records?limit=500", token)).path("items");
        assertThat(records.findValuesAsText("organization")).isNotEmpty().containsOnly("acme");
        String others = ok(system.get(ORGANIZATION + "/records?limit=1", "gale"))
                .path("items")
                .path(0)
                .path("id")
                .asText();
        assertThat(others).isNotEmpty();
        assertProblem(calls.get(ORGANIZATION + "/records/" + others, token), 404, "not-found");
        assertThat(ok(calls.get(ORGANIZATION + "/members", token)).path("items").findValuesAsText("signInName"))
                .contains("dana")
                .noneMatch(name -> name.contains("/"));
    }

    @Test
    @DisplayName("a program is nowhere else let in: it has nothing of its own, and no office with the vendor")
    void nowhereElse() {
        String token = token(make("avery", "VIEW", "EXPORT", "MANAGE", "DELETE"));
        for (String path : List.of(
                "/me/summary",
                "/me/records",
                "/me/policy",
                "/me/accesses",
                "/me/exports/" + UUID.randomUUID(),
                "/steward/agreements",
                "/steward/erasure-requests")) {
            assertThat(calls.get("/api/v1" + path, token).statusCode()).as(path).isEqualTo(403);
        }
        assertThat(calls.call("POST", "/api/v1/me/erasures", token, "{}").statusCode())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("a program does only what it was given, within what the agreement grants now")
    void narrower() {
        Client client = make("avery", "VIEW");
        String token = token(client);
        ok(calls.get(ORGANIZATION + "/summary", token));
        assertProblem(preview(token), 403, "tool-not-granted");
        assertProblem(
                calls.call("PUT", ORGANIZATION + "/collection", token, "{\"omit\": []}"), 403, "tool-not-granted");
        String deleting = token(make("avery", "DELETE"));
        assertThat(preview(deleting).statusCode()).isEqualTo(200);
        for (String path : List.of("/summary", "/records", "/members")) {
            assertProblem(calls.get(ORGANIZATION + path, deleting), 403, "tool-not-granted");
        }
        String ofGlobex = token(make("gale", "VIEW", "DELETE"));
        ok(calls.get(ORGANIZATION + "/summary", ofGlobex));
        system.execute(
                "insert into service_agreement (id, organization_id, version, in_force_from, terms) select gen_random_uuid(), id, 79, "
                        + "now() - interval '1 minute', '{\"categories\": {}, \"omitUserIdentifiers\": false, \"tools\": [\"DELETE\", "
                        + "\"MANAGE\"], \"staffDiagnostics\": false}' from organization where name = 'globex'");
        try {
            assertProblem(calls.get(ORGANIZATION + "/summary", ofGlobex), 403, "tool-not-granted");
            assertThat(preview(ofGlobex).statusCode()).isEqualTo(200);
            assertProblem(
                    calls.call("PUT", ORGANIZATION + "/collection", ofGlobex, "{\"omit\": []}"),
                    403,
                    "tool-not-granted");
        } finally {
            system.execute("delete from service_agreement where version = 79");
        }
    }

    @Test
    @DisplayName("a program lets nobody in: neither people nor programs, nor itself with more")
    void noWayAround() {
        Client client = make("avery", "VIEW", "EXPORT", "MANAGE", "DELETE");
        String token = token(client);
        String body = "{\"name\": \"another\", \"tools\": [\"DELETE\"]}";
        assertProblem(calls.call("POST", CLIENTS, token, body), 403, "person-required");
        assertProblem(calls.call("POST", client.path() + "/secret", token, ""), 403, "person-required");
        assertProblem(calls.call("DELETE", client.path(), token, ""), 403, "person-required");
        String members = ORGANIZATION + "/members";
        assertProblem(
                calls.call("POST", members, token, "{\"signInName\": \"backdoor\", \"email\": \"b@acme.example\"}"),
                403,
                "person-required");
        String dana = members + "/" + system.ask("select id from person where sign_in_name = 'dana'");
        assertProblem(calls.call("DELETE", dana, token, ""), 403, "person-required");
        assertProblem(calls.call("PATCH", dana, token, "{\"administrator\": true}"), 403, "person-required");
    }

    @Test
    @DisplayName("a program sees requests for deletion and decides none: its maker may have asked for it")
    void decidesNothing() {
        String token = token(make("avery", "VIEW", "DELETE"));
        Deletions deletions = new Deletions(system);
        String request = Deletions.id(deletions.ask("dana", Deletions.filter(Deletions.minuteOfItsOwn())));
        String asked = ORGANIZATION + "/erasure-requests/" + request;
        ok(calls.get(asked, token));
        assertProblem(calls.call("POST", asked + "/approve", token, ""), 403, "person-required");
        assertProblem(calls.call("POST", asked + "/reject", token, "{\"reason\": \"no\"}"), 403, "person-required");
        assertThat(calls.as("blake", "POST", asked + "/reject", "{\"reason\": \"only a test\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    @Test
    @DisplayName("R16: what a program orders takes a second one who was never told its secret, and no program")
    void fourEyes() {
        system.execute("update organization set erasure_second_approval = true where name = 'acme'");
        try {
            Client client = make("avery", "VIEW", "DELETE");
            String token = token(client);
            Deletions deletions = new Deletions(system);
            Instant minute = Deletions.minuteOfItsOwn();
            deletions.report("demo-license-acme", "dana", minute);
            String filter = "{\"filter\": " + Deletions.filter(minute);
            JsonNode preview =
                    ok(calls.call("POST", ORGANIZATION + "/erasures", token, filter + ", \"preview\": true}"));
            String order = Calls.path(calls.call(
                    "POST", ORGANIZATION + "/erasures", token, filter + ", \"token\": " + preview.path("token") + "}"));
            String another = token(make("blake", "DELETE"));
            for (String program : List.of(token, another)) {
                assertProblem(calls.call("POST", order + "/approve", program, ""), 403, "person-required");
            }
            assertProblem(calls.as("avery", "POST", order + "/approve", ""), 403, "own-request");
            assertThat(calls.as("blake", "POST", order + "/approve", "").statusCode())
                    .isEqualTo(204);
            deletions.await(order, "blake", "COMPLETED");
        } finally {
            system.execute("update organization set erasure_second_approval = false where name = 'acme'");
        }
    }

    @Test
    @DisplayName(
            "another secret ends the one before; revoking ends everything at once, even tokens that were got before")
    void ends() {
        Client client = make("avery", "VIEW");
        String token = token(client);
        HttpResponse<String> rotated = calls.as("blake", "POST", client.path() + "/secret", "");
        String secret = ok(rotated).path("secret").asText();
        assertThat(rotated.headers().firstValue("Cache-Control").orElse("")).contains("no-store");
        assertThat(realm.tokenOf(client.id(), client.secret()).statusCode()).isEqualTo(401);
        assertThat(realm.tokenOf(client.id(), secret).statusCode()).isEqualTo(200);
        JsonNode seen = ok(system.get(client.path(), "blake"));
        assertThat(seen.has("secret")).as("told once").isFalse();
        assertThat(Instant.parse(seen.path("secretAt").asText()))
                .isAfter(Instant.parse(seen.path("createdAt").asText()));

        ok(calls.get(ORGANIZATION + "/summary", token));
        assertThat(ok(system.get(client.path(), "avery")).path("lastUsedAt").isNull())
                .isFalse();
        assertThat(calls.as("blake", "DELETE", client.path(), "").statusCode()).isEqualTo(204);
        assertProblem(calls.get(ORGANIZATION + "/summary", token), 403, "unknown-person");
        assertThat(realm.tokenOf(client.id(), secret).statusCode()).isEqualTo(401);
        assertThat(realm.knowsClient(client.id())).isFalse();
        assertThat(ok(system.get(client.path(), "avery")).path("revokedBy").asText())
                .isEqualTo("blake");
        for (HttpResponse<String> again : List.of(
                calls.as("avery", "DELETE", client.path(), ""),
                calls.as("avery", "POST", client.path() + "/secret", ""))) {
            assertProblem(again, 404, "not-found");
        }
        assertProblem(calls.as("avery", "POST", CLIENTS, wish(client.name(), "VIEW")), 409, "name-taken");
    }

    @Test
    @DisplayName("what cannot be finished at the identity provider leaves nothing behind")
    void halfWay() {
        String name = name();
        String token = system.token("avery"); // while there is the role: tokens are kept for a minute
        realm.withoutRole(
                "org-admin",
                () -> assertProblem(calls.call("POST", CLIENTS, token, wish(name, "VIEW")), 503, "unavailable"));
        assertThat(realm.knowsClient("acme/" + name)).isFalse();
        assertThat(calls.as("avery", "POST", CLIENTS, wish(name, "VIEW")).statusCode())
                .isEqualTo(201);
    }

    @Test
    @DisplayName(
            "R16: nobody gives a program what they have not themselves; customers, staff and stewards give nothing")
    void others() {
        assertProblem(calls.as("gale", "POST", CLIENTS, wish(name(), "EXPORT")), 403, "tool-not-granted");
        Client client = make("avery", "VIEW");
        assertProblem(system.get(client.path(), "gale"), 404, "not-found");
        assertProblem(calls.as("gale", "DELETE", client.path(), ""), 404, "not-found");
        assertProblem(calls.as("gale", "POST", client.path() + "/secret", ""), 404, "not-found");
        assertThat(ok(system.get(CLIENTS + "?limit=500", "gale")).path("items").findValuesAsText("clientId"))
                .allMatch(id -> id.startsWith("globex/"));
        for (String who : List.of("casey", "dana", "sam", "stella")) {
            assertThat(system.get(CLIENTS, who).statusCode()).isEqualTo(403);
            assertThat(calls.as(who, "POST", CLIENTS, wish(name(), "VIEW")).statusCode())
                    .isEqualTo(403);
            assertThat(calls.as(who, "DELETE", client.path(), "").statusCode()).isEqualTo(403);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"name\": \"x\", \"tools\": []}",
                "{\"name\": \"x\", \"tools\": [\"ALL\"]}",
                "{\"name\": \"x\", \"tools\": [null]}",
                "{\"name\": \"../x\", \"tools\": [\"VIEW\"]}",
                "{\"name\": \"\", \"tools\": [\"VIEW\"]}",
                "{\"tools\": [\"VIEW\"]}",
                "{\"name\": \"x\", \"tools\": [\"VIEW\"], \"secret\": \"mine\"}",
            })
    @DisplayName("a wish that cannot be understood makes no client")
    void badWishes(String body) {
        assertProblem(calls.as("avery", "POST", CLIENTS, body), 400, "bad-request");
    }

    @Test
    @DisplayName("R19: people see that a program looked at their records, and by which name")
    void looks() {
        Client client = make("avery", "VIEW");
        ok(calls.get(ORGANIZATION + "/records?user=dana", token(client)));
        assertThat(ok(system.get("/api/v1/me/accesses", "dana"))
                        .path("items")
                        .path(0)
                        .path("actor")
                        .asText())
                .isEqualTo(client.id());
    }

    @Test
    @DisplayName(
            "R16, R19: a program takes an export of its organization, which people see by its name, and another fetches none of it")
    void exports() throws Exception {
        Client client = make("avery", "EXPORT");
        String token = token(client);
        Deletions reports = new Deletions(system);
        reports.report("demo-license-acme", "dana", Deletions.minuteOfItsOwn());
        String export = Calls.path(calls.call(
                "POST", ORGANIZATION + "/exports", token, "{\"users\": [\"dana\"], \"categories\": [\"VERSION\"]}"));
        JsonNode seen =
                Awaited.within(Duration.ofMinutes(1), () -> ok(calls.get(export, token)), each -> each.path("state")
                        .asText()
                        .equals("COMPLETED"));
        assertThat(seen.path("counts").path("VERSION").asLong()).isPositive();
        assertThat(calls.get(export + "/content", token).statusCode()).isEqualTo(200);
        assertThat(system.get(export, "avery").statusCode()).isEqualTo(404);
        JsonNode look =
                ok(system.get("/api/v1/me/accesses", "dana")).path("items").path(0);
        assertThat(look.path("actor").asText()).isEqualTo(client.id());
        assertThat(look.path("action").asText()).isEqualTo("EXPORT");
    }

    private record Client(String path, String id, String secret) {
        String name() {
            return id.substring(id.indexOf('/') + 1);
        }
    }

    private Client make(String who, String... tools) {
        HttpResponse<String> made = calls.as(who, "POST", CLIENTS, wish(name(), tools));
        String path = Calls.path(made);
        JsonNode says = WholeSystem.json(made);
        return new Client(
                path, says.path("clientId").asText(), says.path("secret").asText());
    }

    private String token(Client client) {
        return ok(realm.tokenOf(client.id(), client.secret()))
                .path("access_token")
                .asText();
    }

    private HttpResponse<String> preview(String token) {
        return calls.call(
                "POST",
                ORGANIZATION + "/erasures",
                token,
                "{\"filter\": {\"to\": \"2000-01-01T00:00:00Z\"}, \"preview\": true}");
    }

    private static String name() {
        return "c-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private static String wish(String name, String... tools) {
        return "{\"name\": \"" + name + "\", \"tools\": [\"" + String.join("\", \"", tools) + "\"]}";
    }
}
