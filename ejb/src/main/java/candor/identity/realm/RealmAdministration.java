package candor.identity.realm;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Speaks with the identity provider's administration, as a client of its own with as few rights as it can do with (ADR 17). What
 * goes wrong is logged without words of the provider's: they quote names and addresses.
 */
@ApplicationScoped
public class RealmAdministration {
    private static final Logger LOG = System.getLogger(RealmAdministration.class.getName());
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    /** A token is given up a little before its end. */
    private static final long MARGIN_SECONDS = 20;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    private RealmSettings settings;
    private Clock clock;
    private volatile @Nullable Token token;

    private record Token(String text, Instant until) {}

    /** For the container's proxy. */
    protected RealmAdministration() {}

    @Inject
    public RealmAdministration(RealmSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    RealmAnswer get(String path) {
        return send("GET", path, null);
    }

    RealmAnswer post(String path, @Nullable JsonNode body) {
        return send("POST", path, body);
    }

    RealmAnswer put(String path, JsonNode body) {
        return send("PUT", path, body);
    }

    RealmAnswer delete(String path, @Nullable JsonNode body) {
        return send("DELETE", path, body);
    }

    /** @throws RealmUnavailableException if it does not answer */
    private RealmAnswer send(String method, String path, @Nullable JsonNode body) {
        BodyPublisher publisher = body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body.toString());
        RealmAnswer answer = send(HttpRequest.newBuilder(settings.administration(path))
                .header("Authorization", "Bearer " + token())
                .header("Content-Type", "application/json")
                .method(method, publisher));
        if (answer.status() / 100 != 2) {
            token = null; // it may be that which was wrong
            LOG.log(Level.WARNING, "the identity provider answered {0} to a {1}", answer.status(), method);
        }
        return answer;
    }

    private String token() {
        Token known = token;
        if (known == null || !clock.instant().isBefore(known.until())) {
            known = newToken();
            token = known;
        }
        return known.text();
    }

    private Token newToken() {
        Instant asked = clock.instant();
        JsonNode answer = send(HttpRequest.newBuilder(settings.tokens())
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("grant_type=client_credentials&client_id="
                                + encoded(settings.client()) + "&client_secret=" + encoded(settings.secret()))))
                .requireBody();
        return new Token(
                answer.path("access_token").asText(),
                asked.plusSeconds(answer.path("expires_in").asLong() - MARGIN_SECONDS));
    }

    private RealmAnswer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = http.send(request.timeout(PATIENCE).build(), BodyHandlers.ofString());
            return new RealmAnswer(
                    answer.statusCode(),
                    json(answer.body()),
                    answer.headers().firstValue("Location").orElse(null));
        } catch (IOException e) {
            LOG.log(
                    Level.WARNING,
                    "the identity provider does not answer: {0}",
                    e.getClass().getName());
            throw new RealmUnavailableException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RealmUnavailableException();
        }
    }

    private static @Nullable JsonNode json(String body) {
        try {
            return body.isBlank() ? null : JSON.readTree(body);
        } catch (JsonProcessingException notJson) {
            return null;
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
