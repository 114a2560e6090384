package candor.system;

import static candor.system.Calls.assertProblem;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R16, R17: administrators delete what is held for their organization, {@code POST /api/v1/organization/erasures}. */
@WholeSystemTest
class OrganizationErasureIT {
    private static final String ERASURES = "/api/v1/organization/erasures";

    private final WholeSystem system;
    private final Deletions deletions;

    OrganizationErasureIT(WholeSystem system) {
        this.system = system;
        this.deletions = new Deletions(system);
    }

    @Test
    @DisplayName(
            "R17: previewed, ordered, seen by nobody at once, gone, certified, and it stays gone when it is sent again")
    void journey() throws Exception {
        String canary = "canary" + UUID.randomUUID();
        Instant minute = Deletions.minuteOfItsOwn();
        ObjectNode report = Reports.of(Reports.full(minute), "dana");
        report.withObject("/tasks/0/input/configuration").put("preset", canary);
        assertThat(system.collect("demo-license-acme", report.toString()).statusCode())
                .isEqualTo(200);
        String records = "/api/v1/organization/records?from=" + minute + "&to=" + minute.plus(Duration.ofMinutes(1));
        TreeSet<String> ids =
                new TreeSet<>(deletions.read(records, "avery").path("items").findValuesAsText("id"));
        assertThat(ids).hasSizeGreaterThan(3);

        JsonNode preview =
                WholeSystem.json(post("avery", filter(minute, "\"users\": [\"dana\"], "), "\"preview\": true"));
        assertThat(preview.path("total").asInt()).isEqualTo(ids.size());
        assertThat(preview.path("counts").path("RENDER_INPUT").asInt()).isEqualTo(1);
        assertThat(deletions.read(records, "avery").path("items"))
                .as("a preview changes nothing")
                .hasSize(ids.size());

        HttpResponse<String> ordered = post("avery", filter(minute, "\"users\": [\"dana\"], "), token(preview));
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
        assertThat(deletions.read(records, "blake").path("items")).isEmpty();
        String mine = records.replace("organization", "me");
        assertThat(deletions.read(mine, "dana").path("items")).isEmpty();
        assertThat(system.get("/api/v1/me/records/" + ids.first(), "dana").statusCode())
                .isEqualTo(404);

        String erasure = Calls.path(ordered);
        JsonNode done = deletions.await(erasure, "blake", "COMPLETED");
        assertThat(done.path("counts")).isEqualTo(preview.path("counts"));
        assertThat(done.path("progress").asDouble()).isEqualTo(1);
        JsonNode says = verified(system.get(erasure + "/certificate", "blake").body());
        assertThat(says.path("orderedBy").asText()).isEqualTo("avery");
        assertThat(says.path("scope").path("organization").asText()).isEqualTo("acme");
        assertThat(says.path("scope").path("users").path(0).asText()).isEqualTo("dana");
        assertThat(says.path("total").asInt()).isEqualTo(ids.size());
        assertThat(says.path("recount").path("left").asInt()).isZero();
        assertThat(says.path("agreementVersion").asInt()).isEqualTo(1);
        assertThat(says.path("ids").path("sha256").asText()).isEqualTo(sha256(String.join("\n", ids) + "\n"));
        assertThat(says.toString()).doesNotContain(canary);

        assertThat(Receipts.outcomes(system.collect("demo-license-acme", report.toString())))
                .containsExactly("ERASED");
        assertThat(OmittedIsNowhereIT.tablesWith(system, canary)).isEmpty();
        for (String id : ids) {
            assertThat(OmittedIsNowhereIT.tablesWith(system, id))
                    .as("looks at the record stay, nothing else")
                    .isSubsetOf("data_access_record", "data_access");
        }
    }

    @Test
    @DisplayName(
            "R17: a server killed in the middle of it goes on where it stopped, counts each row once and finds none in the end")
    void killed() throws Exception {
        Instant minute = Deletions.minuteOfItsOwn();
        deletions.report("demo-license-acme", "dana", minute);
        system.execute(
                "insert into collected_record (id, source_id, client_id, surface, category, occurred_at, received_at, license_id, "
                        + "person_id, organization_id, basis_id, retain_until, omitted, content, size) select uuidv7(), source_id, "
                        + "gen_random_uuid(), surface, category, occurred_at, received_at, license_id, person_id, organization_id, basis_id, "
                        + "retain_until, omitted, content, size from collected_record, generate_series(1, 8500) "
                        + "where category = 'USAGE' and occurred_at = '" + minute + "'");
        JsonNode preview = WholeSystem.json(post("avery", filter(minute, ""), "\"preview\": true"));
        String rows = "from collected_record where occurred_at = '" + minute + "'";
        String erasure;
        try (Connection holder = system.database();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select id from collected_record where id = (select id " + rows
                    + " order by id offset 8000 limit 1) for update"); // in the fourth portion
            erasure = Calls.path(post("avery", filter(minute, ""), token(preview)));
            deletions.awaitThat(erasure, "avery", seen -> sum(seen.path("counts")) == 7500);
            TestStack.shared().killAndRestartWildFly();
            assertThat(system.ask("select count(*) " + rows))
                    .isEqualTo(String.valueOf(preview.path("total").asInt() - 7500));
        }
        JsonNode done = deletions.await(erasure, "avery", "COMPLETED");
        assertThat(done.path("counts")).isEqualTo(preview.path("counts"));
        assertThat(system.ask("select count(*) " + rows)).isEqualTo("0");
        assertThat(verified(system.get(erasure + "/certificate", "avery").body())
                        .path("total"))
                .isEqualTo(preview.path("total"));
    }

    private static long sum(JsonNode counts) {
        long sum = 0;
        for (JsonNode each : counts) {
            sum += each.asLong();
        }
        return sum;
    }

    @Test
    @DisplayName("the order needs a preview of the same rows by the same person")
    void tokens() throws Exception {
        Instant minute = Deletions.minuteOfItsOwn();
        JsonNode preview = WholeSystem.json(post("avery", filter(minute, ""), "\"preview\": true"));
        Instant other = Deletions.minuteOfItsOwn();
        assertProblem(post("avery", filter(other, ""), token(preview)), 409, "preview-stale");
        assertProblem(post("blake", filter(minute, ""), token(preview)), 409, "preview-stale");
        assertProblem(post("gale", filter(minute, ""), token(preview)), 409, "preview-stale");
        assertProblem(post("avery", filter(minute, ""), "\"token\": \"made.up.token\""), 409, "preview-stale");
        assertProblem(post("avery", filter(minute, ""), "\"preview\": false"), 400, "bad-request");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"filter\": {\"users\": []}, \"preview\": true}",
                "{\"filter\": {\"users\": [\"gale\"]}, \"preview\": true}",
                "{\"filter\": {\"categories\": [\"EVERYTHING\"]}, \"preview\": true}",
                "{\"filter\": {\"since\": \"2026-01-01T00:00:00Z\"}, \"preview\": true}",
                "{\"filter\": {\"from\": \"2026-02-01T00:00:00Z\", \"to\": \"2026-01-01T00:00:00Z\"}, \"preview\": true}",
                "{\"preview\": true}",
                "{\"filter\": {}, \"preview\": \"true\"}",
                "[]",
            })
    @DisplayName("what cannot be understood deletes nothing, and nothing chosen does not mean everything")
    void refused(String body) {
        assertProblem(deletions.post(ERASURES, "avery", body), 400, "bad-request");
    }

    @Test
    @DisplayName("R16: another organization, a designer, a steward and nobody neither order nor see a deletion")
    void others() throws Exception {
        Instant minute = Deletions.minuteOfItsOwn();
        JsonNode preview = WholeSystem.json(post("avery", filter(minute, ""), "\"preview\": true"));
        String erasure = Calls.path(post("avery", filter(minute, ""), token(preview)));
        for (String path : List.of(erasure, erasure + "/certificate")) {
            assertThat(system.get(path, "gale").statusCode()).isEqualTo(404);
            assertThat(system.get(path, "dana").statusCode()).isEqualTo(403);
            assertThat(system.get(path, "stella").statusCode()).isEqualTo(403);
        }
        assertThat(deletions.takeBack(erasure, "gale")).isEqualTo(404);
        for (String who : List.of("casey", "dana", "sam", "stella")) {
            assertThat(post(who, filter(minute, ""), "\"preview\": true").statusCode())
                    .isEqualTo(403);
        }
        deletions.await(erasure, "avery", "COMPLETED");
        assertThat(deletions.takeBack(erasure, "avery")).as("too late").isEqualTo(409);
        assertThat(system.send(HttpRequest.newBuilder(system.portal(erasure)).GET())
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    @DisplayName("R17: what others hold, and what the organization's people hold of their own, is not reached")
    void reachesOnlyItsOwn() {
        JsonNode preview = WholeSystem.json(deletions.post(ERASURES, "gale", "{\"filter\": {}, \"preview\": true}"));
        assertThat(preview.path("counts").has("ACTIVITY"))
                .as("the website's rows are the person's")
                .isFalse();
        assertThat(preview.path("total").asLong()).isEqualTo(rowsOf("globex"));
    }

    @Test
    @DisplayName("R16: an agreement that grants neither VIEW nor DELETE leaves administrators neither")
    void tools() {
        String own = "/api/v1/organization/";
        assertThat(deletions.read(own + "summary", "gale").path("records").asLong())
                .isEqualTo(rowsOf("globex"));
        system.execute(
                "insert into service_agreement (id, organization_id, version, in_force_from, terms) select gen_random_uuid(), id, "
                        + "77, now() - interval '1 minute', '{\"categories\": {}, \"omitUserIdentifiers\": false, \"tools\": [\"EXPORT\"], \"staffDiagnostics\": false}' from organization "
                        + "where name = 'globex'");
        try {
            assertProblem(post("gale", "{}", "\"preview\": true"), 403, "tool-not-granted");
            for (String path : List.of("summary", "records", "records/" + UUID.randomUUID())) {
                assertProblem(system.get(own + path, "gale"), 403, "tool-not-granted");
            }
        } finally {
            system.execute("delete from service_agreement where version = 77");
        }
        assertThat(system.get(own + "records", "gale").statusCode()).isEqualTo(200);
    }

    private long rowsOf(String organization) {
        return Long.parseLong(
                system.ask("select count(*) from collected_record r join organization o on o.id = r.organization_id "
                        + "where o.name = '" + organization + "'"));
    }

    private HttpResponse<String> post(String who, String filter, String rest) {
        return deletions.post(ERASURES, who, "{\"filter\": " + filter + ", " + rest + "}");
    }

    private static String filter(Instant minute, String restricted) {
        return "{" + restricted + Deletions.filter(minute).substring(1);
    }

    private static String token(JsonNode preview) {
        return "\"token\": \"" + preview.path("token").asText() + "\"";
    }

    /** By the published key and the platform's own means: what anybody can do. @return what the certificate says */
    private JsonNode verified(String certificate) throws Exception {
        String[] parts = certificate.split("\\.");
        JsonNode header = new ObjectMapper().readTree(decode(parts[0]));
        JsonNode published = WholeSystem.json(system.send(
                HttpRequest.newBuilder(system.portal("/.well-known/jwks.json")).GET()));
        assertThat(published.toString()).doesNotContain("\"d\"");
        JsonNode key = published.path("keys").path(0);
        assertThat(key.path("kid")).isEqualTo(header.path("kid"));
        byte[] point = decode(key.path("x").asText());
        byte[] prefix = HexFormat.of().parseHex("302a300506032b6570032100");
        byte[] encoded = Arrays.copyOf(prefix, prefix.length + point.length);
        System.arraycopy(point, 0, encoded, prefix.length, point.length);
        Signature verification = Signature.getInstance("Ed25519");
        verification.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
        verification.update((parts[0] + "." + parts[1]).getBytes(StandardCharsets.US_ASCII));
        assertThat(verification.verify(decode(parts[2]))).isTrue();
        return new ObjectMapper().readTree(decode(parts[1]));
    }

    private static byte[] decode(String part) {
        return Base64.getUrlDecoder().decode(part);
    }

    private static String sha256(String text) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.US_ASCII)));
    }
}
