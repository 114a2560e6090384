package candor.system;

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

/** Collector keys as stewards make them, and as the intake takes them. */
@WholeSystemTest
class StewardKeysIT {
    private final WholeSystem system;
    private final StewardApi desk;
    private final Tenant tenant;
    private final String license;

    StewardKeysIT(WholeSystem system) {
        this.system = system;
        this.desk = new StewardApi(system);
        this.tenant = new Tenant(system);
        this.license = system.ask("select license_id from license_term join organization o on o.id = organization_id"
                + " where o.name = '" + tenant.name + "'");
    }

    @Test
    @DisplayName("a key is shown once, taken by the intake, and stored nowhere but as its digest")
    void made() {
        HttpResponse<String> answer =
                desk.ask("POST", "collector-keys", "{\"license\": \"%s\"}".formatted(license), "stella");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
        String key = WholeSystem.json(answer).path("key").asText();
        assertThat(key).matches("candor_[a-z2-7]{8}_[A-Za-z0-9_-]{43}");
        assertThat(status(key)).isEqualTo(200);
        String id = WholeSystem.json(answer).path("collectorKey").path("id").asText();
        JsonNode row = desk.done("GET", "collector-keys/" + id, "", 200);
        assertThat(row.toString()).doesNotContain(key.substring(16));
        assertThat(row.path("organization").asText()).isEqualTo(tenant.name);
        assertThat(key).startsWith("candor_" + row.path("prefix").asText());
        assertThat(system.ask("select count(*) from collector_key where key_hash = sha256('" + key + "')"))
                .isEqualTo("1");
        assertThat(system.ask("select count(*) from collector_key k where k::text like '%" + key.substring(16) + "%'"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("R17: a report that an old key sent is known when a new key sends it again")
    void sameSource() {
        String report = Reports.full().toString();
        assertThat(Receipts.outcomes(system.collect(tenant.key, report))).doesNotContain("DUPLICATE");
        assertThat(Receipts.outcomes(system.collect(make().path("key").asText(), report)))
                .containsExactly("DUPLICATE");
    }

    @Test
    @DisplayName("a key that is taken back is a 403 from the next request on, and stays in the list")
    void revoked() {
        JsonNode made = make();
        String key = made.path("key").asText();
        String path = "collector-keys/" + made.path("collectorKey").path("id").asText();
        assertThat(status(key)).isEqualTo(200);
        JsonNode revoked = desk.done("POST", path + "/revoke", "", 200);
        assertThat(revoked.path("revoked").asBoolean()).isTrue();
        HttpResponse<String> refused = system.collect(key, Reports.small().toString());
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(WholeSystem.json(refused).path("type").asText()).isEqualTo("urn:candor:problem:revoked-key");
        desk.done("DELETE", path, "", 204);
        assertThat(desk.done("GET", path, "", 200).path("revokedAt").asText())
                .isEqualTo(revoked.path("revokedAt").asText());
        assertThat(desk.refused("POST", path + "/rotate", "", 409)).startsWith("already-ended");
    }

    @Test
    @DisplayName(
            "rotated with an overlap both keys are taken until its end; without one the old key is refused at once")
    void rotated() {
        JsonNode first = make();
        String path = "collector-keys/" + first.path("collectorKey").path("id").asText();
        Instant until = Instant.now().plusSeconds(2);
        JsonNode second = desk.done("POST", path + "/rotate", "{\"until\": \"%s\"}".formatted(until), 201);
        assertThat(status(second.path("key").asText())).isEqualTo(200);
        assertThat(status(first.path("key").asText())).isEqualTo(200);
        Awaited.within(Duration.ofSeconds(30), () -> status(first.path("key").asText()), taken -> taken != 200);
        assertThat(Instant.now()).isAfterOrEqualTo(until);
        assertThat(status(first.path("key").asText())).isEqualTo(403);
        String next = "collector-keys/" + second.path("collectorKey").path("id").asText();
        JsonNode third = desk.done("POST", next + "/rotate", "", 201);
        assertThat(status(second.path("key").asText())).isEqualTo(403);
        assertThat(status(third.path("key").asText())).isEqualTo(200);
        assertThat(desk.refused(
                        "POST",
                        "collector-keys/"
                                + third.path("collectorKey").path("id").asText() + "/rotate",
                        "{\"until\": \"%s\"}".formatted(Instant.now().plus(Duration.ofDays(91))),
                        400))
                .contains("/until");
    }

    @Test
    @DisplayName(
            "R3: when a key was last used is known to the minute, and never of a deployment that its customer manages")
    void lastUsed() {
        String customers = tenant.deployment("PRIVATE_CUSTOMER_MANAGED");
        assertThat(system.collectFrom("cloud", customers, "{}").statusCode()).isEqualTo(403);
        JsonNode made = make();
        assertThat(status(made.path("key").asText())).isEqualTo(200);
        String path = "collector-keys/" + made.path("collectorKey").path("id").asText();
        JsonNode written = Awaited.within( // which is done once a minute
                Duration.ofSeconds(90), () -> desk.done("GET", path, "", 200).path("lastUsedAt"), at -> !at.isNull());
        Instant used = Instant.parse(written.asText());
        assertThat(used.getEpochSecond() % 60).isZero();
        assertThat(Duration.between(used, Instant.now())).isLessThan(Duration.ofMinutes(3));
        assertThat(system.ask(
                        "select count(last_used_at) from collector_key where key_hash = sha256('" + customers + "')"))
                .isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"website\": false}",
                "{\"website\": true, \"license\": \"00000000-0000-4000-c000-000000000001\"}",
                "{\"license\": \"DEMO-CASEY\"}",
                "{\"license\": \"00000000-0000-4000-c000-0000000000ff\"}",
                "{\"deployment\": \"00000000-0000-4000-f000-0000000000ff\"}",
                "{\"key\": \"of my own\", \"website\": true}"
            })
    @DisplayName("a key is of one source that there is, and nobody brings their own")
    void strict(String body) {
        assertThat(desk.refused("POST", "collector-keys", body, 400)).startsWith("bad-request");
    }

    @ParameterizedTest
    @ValueSource(strings = {"casey", "avery", "sam"})
    @DisplayName("nobody but a steward makes, sees or takes back a key")
    void stewardsAlone(String who) {
        String id = make().path("collectorKey").path("id").asText();
        desk.done("GET", "collector-keys", "", 403, who);
        desk.done("GET", "collector-keys/" + id, "", 403, who);
        desk.done("POST", "collector-keys", "{\"website\": true}", 403, who);
        desk.done("POST", "collector-keys/" + id + "/rotate", "", 403, who);
        desk.done("POST", "collector-keys/" + id + "/revoke", "", 403, who);
        desk.done("DELETE", "collector-keys/" + id, "", 403, who);
        for (String path : List.of("/rotate", "/revoke")) {
            desk.done("POST", "collector-keys/" + UUID.randomUUID() + path, "", 404);
        }
    }

    private JsonNode make() {
        return desk.done("POST", "collector-keys", "{\"license\": \"%s\"}".formatted(license), 201);
    }

    private int status(String key) {
        return system.collect(key, Reports.small().toString()).statusCode();
    }
}
