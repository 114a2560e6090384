package candor.system;

import candor.dev.Settings;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

/** The system under test, seen from outside. Everybody's password is {@code candor}. */
public final class WholeSystem {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
    private final Map<String, String> tokens = new ConcurrentHashMap<>();
    private final Settings settings;

    WholeSystem(Settings settings) {
        this.settings = settings;
    }

    /** An address of the portal, of {@code collect/v1/…} or of {@code api/v1/…}. */
    public URI portal(String path) {
        return URI.create(settings.portalUrl()).resolve(path);
    }

    public URI management(String path) {
        return URI.create(settings.managementUrl()).resolve(path);
    }

    /** The folder that its mails end up in. */
    Path mails() {
        return settings.mails();
    }

    /** The realm's address. */
    public URI provider() {
        return URI.create(settings.providerUrl());
    }

    /** @return an access token; asked for once in a while, for the identity provider is wary of who signs in too often */
    public String token(String user) {
        return tokens.computeIfAbsent(user + Instant.now().getEpochSecond() / 60, minute -> signIn(user));
    }

    private String signIn(String user) {
        String form = "grant_type=password&client_id=candor-cli&scope=openid&password=candor&username="
                + URLEncoder.encode(user, StandardCharsets.UTF_8);
        HttpResponse<String> response =
                send(HttpRequest.newBuilder(URI.create(provider() + "/protocol/openid-connect/token"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form)));
        if (response.statusCode() != 200) {
            throw new IllegalStateException("no token for " + user + ": " + response.body());
        }
        return json(response).path("access_token").asText();
    }

    /** A GET of the data API by somebody; the path begins with {@code /api}. */
    public HttpResponse<String> get(String path, String user) {
        return send(HttpRequest.newBuilder(portal(path)).header("Authorization", "Bearer " + token(user)));
    }

    /** A GET of the data API that answers bytes. */
    public HttpResponse<byte[]> download(String path, String user) {
        return send(
                HttpRequest.newBuilder(portal(path)).header("Authorization", "Bearer " + token(user)),
                BodyHandlers.ofByteArray());
    }

    /** Sends records (JSON objects) of the software with a collector key, as NDJSON. */
    public HttpResponse<String> collect(String key, String... records) {
        return collectFrom("software", key, records);
    }

    /** @param surface as in the address: {@code website}, {@code cloud}, {@code software} */
    public HttpResponse<String> collectFrom(String surface, String key, String... records) {
        return send(HttpRequest.newBuilder(portal("/collect/v1/" + surface))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(Arrays.stream(records).collect(Collectors.joining("\n")))));
    }

    /** Sends an asset's bytes. */
    public HttpResponse<String> putContent(String key, String asset, byte[] bytes) {
        return send(HttpRequest.newBuilder(portal("/collect/v1/cloud/assets/" + asset + "/content"))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/octet-stream")
                .PUT(BodyPublishers.ofByteArray(bytes)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, BodyHandler<T> handler) {
        try {
            return http.send(request.timeout(Duration.ofMinutes(1)).build(), handler);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** One value, as text, of what only a look into the tables can show; null where it is null. */
    public @Nullable String ask(String sql) {
        try (Connection connection = database();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Does in the tables what no door does. */
    public void execute(String sql) {
        try (Connection connection = database();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The database, with the role that owns the schema. */
    public Connection database() throws SQLException {
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setUrl(settings.databaseUrl());
        return source.getConnection(settings.owner().user(), settings.owner().password());
    }
}
