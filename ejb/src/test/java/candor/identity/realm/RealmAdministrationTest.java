package candor.identity.realm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Against a server that answers what an identity provider may answer, or does not answer at all. */
class RealmAdministrationTest {
    private static final Instant NOON = Instant.parse("2026-07-01T12:00:00Z");

    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private String realm;
    private int tokenStatus = 200;
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
        realm = "http://localhost:" + server.getAddress().getPort() + "/realms/candor";
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    @DisplayName(
            "what it is told goes to the realm's administration with a token of its own, asked for once until its end is near")
    void tokens() {
        assertThat(at(NOON).get("/users").requireBody().path("said").asText()).isEqualTo("hello");
        assertThat(asked)
                .containsExactly(
                        "grant_type=client_credentials&client_id=us&client_secret=a%26b",
                        "GET /admin/realms/candor/users Bearer t");
        RealmAdministration same = at(NOON);
        same.get("/users");
        same.post("/users", null);
        assertThat(asked).hasSize(5);
    }

    @Test
    @DisplayName("after it was refused it asks for another token")
    void refused() {
        RealmAdministration administration = at(NOON);
        status = 401;
        assertThatThrownBy(() -> administration.get("/users").requireDone())
                .isInstanceOf(RealmUnavailableException.class);
        status = 200;
        administration.get("/users").requireDone();
        assertThat(asked).filteredOn(each -> each.startsWith("grant_type")).hasSize(2);
    }

    @Test
    @DisplayName("a provider that is away, does not know us, or was never set up is one and the same to who asks")
    void unavailable() {
        tokenStatus = 401;
        assertThatThrownBy(() -> at(NOON).get("/users")).isInstanceOf(RealmUnavailableException.class);
        assertThatThrownBy(() -> new RealmAdministration(
                                new RealmSettings(realm, "us", Optional.empty()), Clock.fixed(NOON, ZoneOffset.UTC))
                        .get("/users"))
                .isInstanceOf(RealmUnavailableException.class);
        server.stop(0);
        assertThatThrownBy(() -> at(NOON).get("/users")).isInstanceOf(RealmUnavailableException.class);
    }

    @Test
    @DisplayName("what is gone already counts as removed, and nothing else does that failed")
    void gone() {
        status = 404;
        at(NOON).delete("/users/1", null).requireGone();
        status = 500;
        assertThatThrownBy(() -> at(NOON).delete("/users/1", null).requireGone())
                .isInstanceOf(RealmUnavailableException.class);
    }

    private RealmAdministration at(Instant now) {
        return new RealmAdministration(
                new RealmSettings(realm, "us", Optional.of("a&b")), Clock.fixed(now, ZoneOffset.UTC));
    }

    private void answer(HttpExchange exchange) throws IOException {
        boolean token = exchange.getRequestURI().getPath().endsWith("/token");
        String sent = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(
                token
                        ? sent
                        : exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                                + exchange.getRequestHeaders().getFirst("Authorization"));
        byte[] body = (token ? "{\"access_token\": \"t\", \"expires_in\": 300}" : "{\"said\": \"hello\"}")
                .getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(token ? tokenStatus : status, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
