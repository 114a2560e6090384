package candor.dev;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** Has the run's own Keycloak send its mails to the run's own mail server, which has another port each time. */
final class RealmMail {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http = HttpClient.newHttpClient();
    private final String keycloak;

    RealmMail(int keycloakPort) {
        this.keycloak = "http://localhost:" + keycloakPort;
    }

    void goesTo(int port) {
        ObjectNode realm = JSON.createObjectNode();
        realm.putObject("smtpServer")
                .put("host", "127.0.0.1")
                .put("port", Integer.toString(port))
                .put("from", "accounts@candor.example")
                .put("fromDisplayName", "Candor");
        send(HttpRequest.newBuilder(URI.create(keycloak + "/admin/realms/" + Settings.REALM))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(realm.toString())));
    }

    private String token() {
        String form = "grant_type=password&client_id=admin-cli&username=" + IdentityProvider.ADMINISTRATOR
                + "&password=" + IdentityProvider.PASSWORD;
        String answer =
                send(HttpRequest.newBuilder(URI.create(keycloak + "/realms/master/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        try {
            return JSON.readTree(answer).path("access_token").asText();
        } catch (IOException e) {
            throw failed(e.getMessage());
        }
    }

    private String send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.build(), BodyHandlers.ofString());
            if (answer.statusCode() / 100 != 2) {
                throw failed("it answered " + answer.statusCode());
            }
            return answer.body();
        } catch (IOException e) {
            throw failed(e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw failed("interrupted");
        }
    }

    private static StartupProblem failed(String why) {
        return new StartupProblem("Keycloak could not be told where its mails go (" + why + ").");
    }
}
