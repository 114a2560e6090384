package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** The identity provider itself, by the development run's administrator of it: to look at what it was told, and to have it fail. */
final class Realm {
    private final WholeSystem system;

    Realm(WholeSystem system) {
        this.system = system;
    }

    /** A token by client credentials. */
    HttpResponse<String> tokenOf(String client, String secret) {
        return form(
                system.provider() + "/protocol/openid-connect/token",
                "grant_type=client_credentials&client_id=" + client + "&client_secret=" + secret);
    }

    /** A token by a person's password, which is everybody's. */
    HttpResponse<String> passwordOf(String user) {
        return form(
                system.provider() + "/protocol/openid-connect/token",
                "grant_type=password&client_id=candor-cli&scope=openid&password=candor&username=" + user);
    }

    /** A token of somebody's that is good for a second, once that is over. */
    String expired(String user) {
        String client = "hasty-" + user;
        ObjectNode hasty = JsonNodeFactory.instance.objectNode();
        hasty.put("clientId", client).put("publicClient", true).put("directAccessGrantsEnabled", true);
        hasty.putObject("attributes").put("access.token.lifespan", "1");
        assertThat(call("POST", "/clients", hasty.toString()).statusCode()).isIn(201, 409);
        JsonNode answer = WholeSystem.json(form(
                system.provider() + "/protocol/openid-connect/token",
                "grant_type=password&client_id=" + client + "&scope=openid&password=candor&username=" + user));
        Instant end = Instant.now().plusSeconds(answer.path("expires_in").asInt() + 1L);
        while (Instant.now().isBefore(end)) {
            Thread.onSpinWait();
        }
        return answer.path("access_token").asText();
    }

    /** The token of the identity provider's own administrator: of another realm. */
    String ofAnotherRealm() {
        return administrator();
    }

    /** The account of a sign-in name; missing: there is none. */
    JsonNode account(String signInName) {
        return WholeSystem.json(call("GET", "/users?exact=true&username=" + signInName, ""))
                .path(0);
    }

    /** As its owner does by the invitation's link. */
    void finishFirstSteps(String signInName) {
        String path = "/users/" + account(signInName).path("id").asText();
        ObjectNode done = JsonNodeFactory.instance.objectNode().put("emailVerified", true);
        done.putArray("requiredActions");
        done.put("firstName", "A").put("lastName", "Test");
        assertThat(call("PUT", path, done.toString()).statusCode()).isEqualTo(204);
        assertThat(call("PUT", path + "/reset-password", "{\"type\": \"password\", \"value\": \"candor\"}")
                        .statusCode())
                .isEqualTo(204);
    }

    boolean knowsClient(String clientId) {
        return !WholeSystem.json(
                        call("GET", "/clients?clientId=" + URLEncoder.encode(clientId, StandardCharsets.UTF_8), ""))
                .isEmpty();
    }

    /** While some work is done a role goes by another name, so that nobody can be given it. */
    void withoutRole(String role, Runnable work) {
        rename(role, role + "-away");
        try {
            work.run();
        } finally {
            rename(role + "-away", role);
        }
    }

    /** While some work is done its mail server is where none is. */
    void withoutMailServer(Runnable work) {
        ObjectNode settings = (ObjectNode)
                WholeSystem.json(call("GET", "", "")).path("smtpServer").deepCopy();
        mailTo(settings.deepCopy().put("port", "1"));
        try {
            work.run();
        } finally {
            mailTo(settings);
        }
    }

    private void mailTo(ObjectNode settings) {
        ObjectNode realm = JsonNodeFactory.instance.objectNode();
        realm.set("smtpServer", settings);
        assertThat(call("PUT", "", realm.toString()).statusCode()).isEqualTo(204);
    }

    private void rename(String role, String name) {
        assertThat(call("PUT", "/roles/" + role, "{\"name\": \"" + name + "\"}").statusCode())
                .isEqualTo(204);
    }

    private HttpResponse<String> call(String method, String path, String body) {
        return system.send(HttpRequest.newBuilder(
                        URI.create(system.provider().toString().replace("/realms/", "/admin/realms/") + path))
                .header("Authorization", "Bearer " + administrator())
                .header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(body)));
    }

    private String administrator() {
        HttpResponse<String> answer = form(
                system.provider()
                        .resolve("/realms/master/protocol/openid-connect/token")
                        .toString(),
                "grant_type=password&client_id=admin-cli&username=admin&password=candor");
        return WholeSystem.json(answer).path("access_token").asText();
    }

    private HttpResponse<String> form(String address, String form) {
        return system.send(HttpRequest.newBuilder(URI.create(address))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form)));
    }
}
