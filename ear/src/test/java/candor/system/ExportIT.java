package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A person's data to take away, on the whole system. */
@WholeSystemTest
class ExportIT {
    private static final String HOSTILE = "=cmd|' /C calc'!A0</script><script>alert(1)</script>";

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final WholeSystem system;
    private final Calls calls;

    ExportIT(WholeSystem system) {
        this.system = system;
        this.calls = new Calls(system);
    }

    @Test
    @DisplayName(
            "R14: every record of the person's and nobody else's, as the data API says it, each file by its digest")
    void whole() throws Exception {
        ObjectNode asset =
                CloudRecords.asset("UPLOADED", "image/png", "casey").put("fileName", "../../CON\u202egpj.PNG");
        ObjectNode report = Reports.full();
        report.withObject("/tasks/0/input").put("prompt", HOSTILE);
        report.withObject("/errors/0").put("severity", HOSTILE);
        byte[] bytes = "no picture at all".getBytes(StandardCharsets.UTF_8);
        system.collectFrom("cloud", "demo-cloud", asset.toString());
        system.collect("demo-license-casey", Reports.of(report, "casey").toString());
        assertThat(system.putContent("demo-cloud", asset.path("id").asText(), bytes)
                        .statusCode())
                .isLessThan(300);

        URI export = order("casey", "");
        JsonNode done = completed(export);
        HttpResponse<byte[]> zip = system.download(export.getPath() + "/content", "casey");
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(zip.headers().firstValue("Content-Type")).contains("application/zip");
        assertThat(done.path("size").asLong()).isEqualTo(zip.body().length);
        assertThat(done.path("sha256").asText()).isEqualTo(sha256(zip.body()));

        Map<String, byte[]> files = ExportedFiles.unzip(zip.body());
        JsonNode manifest = new ObjectMapper().readTree(files.get("manifest.json"));
        assertThat(manifest.path("files").size()).isEqualTo(files.size() - 1);
        for (JsonNode file : manifest.path("files")) {
            byte[] content = files.get(file.path("name").asText());
            assertThat(content).as(file.toString()).isNotNull();
            assertThat(file.path("sha256").asText()).isEqualTo(sha256(content));
            assertThat(file.path("size").asLong()).isEqualTo(content.length);
        }
        assertThat(files.keySet()).allMatch(name -> name.matches("[A-Za-z0-9_./-]+") && !name.contains(".."));

        long mine = Long.parseLong(system.ask("""
                select count(*) from collected_record r where r.person_id = (select id from person where sign_in_name = 'casey')
                or r.person_id is null and r.license_id in (select license_id from license_assignment where person_id =
                  (select id from person where sign_in_name = 'casey'))"""));
        List<String> lines = text(files, "records.ndjson").lines().toList();
        assertThat(lines).hasSize((int) mine);
        JsonNode newest = WholeSystem.json(system.get("/api/v1/me/records?limit=500", "casey"))
                .path("items");
        Map<String, JsonNode> byId = new LinkedHashMap<>();
        for (String line : lines) {
            JsonNode record = new ObjectMapper().readTree(line);
            byId.put(record.path("id").asText(), record);
        }
        assertThat(newest).isNotEmpty();
        newest.forEach(
                record -> assertThat(byId.get(record.path("id").asText())).isEqualTo(record));

        assertThat(files.entrySet())
                .anyMatch(each -> each.getKey().startsWith("assets/")
                        && each.getKey().endsWith("-CON-gpj.png")
                        && java.util.Arrays.equals(each.getValue(), bytes));
        files.forEach((name, content) -> {
            if (name.startsWith("csv/")) {
                assertThat(new String(content, StandardCharsets.UTF_8).lines())
                        .noneMatch(line -> line.matches("(^|.*,)\"?=cmd.*"));
            }
        });
        assertThat(text(files, "index.html"))
                .contains("Content-Security-Policy")
                .doesNotContain("<script");
        assertThat(new ObjectMapper().readTree(files.get("description.jsonld")).has("@context"))
                .isTrue();
    }

    @Test
    @DisplayName(
            "a filter takes what it names; another person sees nothing of it; what is removed is gone with its pieces")
    void filterAndOthers() throws Exception {
        system.collect("demo-license-robin", Reports.of(Reports.full(), "robin").toString());
        URI export = order("robin", "{\"categories\": [\"VERSION\"]}");
        JsonNode done = completed(export);
        assertThat(done.path("counts").size()).isEqualTo(1);
        assertThat(done.path("counts").path("VERSION").asLong()).isPositive();
        for (String path : List.of(export.getPath(), export.getPath() + "/content")) {
            assertThat(system.get(path, "casey").statusCode()).isEqualTo(404);
        }
        assertThat(delete(export, "casey")).isEqualTo(404);
        assertThat(delete(export, "robin")).isEqualTo(204);
        assertThat(system.get(export.getPath(), "robin").statusCode()).isEqualTo(404);
        assertThat(system.ask("select count(*) from data_export_piece where export_id = '" + id(export) + "'"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("an expired export cannot be fetched, though its row is still there")
    void expired() throws Exception {
        URI export = order("dana", "");
        completed(export);
        system.execute(
                "update data_export set expires_at = now() - interval '1 second' where id = '" + id(export) + "'");
        assertThat(system.get(export.getPath() + "/content", "dana").statusCode())
                .isEqualTo(404);
    }

    @Test
    @DisplayName("an attempt that died is done again from the beginning, and nothing of the dead one is served")
    void died() throws Exception {
        String avery = system.ask("select id from person where sign_in_name = 'avery'");
        UUID id = UUID.randomUUID();
        system.execute(
                "insert into data_export (id, ordered_by, ordered_at, state, filter, language, attempts, worked_at) values ('"
                        + id + "', '" + avery + "', now(), 'RUNNING', '{}', 'en', 1, now() - interval '1 minute')");
        system.execute(
                "insert into data_export_piece values ('" + id + "', 1, 0, 'half'), ('" + id + "', 1, 7, 'done')");
        URI export = URI.create("/api/v1/me/exports/" + id);
        assertThat(completed(export, "avery").path("size").asLong()).isPositive();
        assertThat(system.ask(
                        "select string_agg(distinct attempt::text, ',') from data_export_piece where export_id = '" + id
                                + "'"))
                .isEqualTo("2");
        assertThat(ExportedFiles.unzip(
                        system.download(export.getPath() + "/content", "avery").body()))
                .containsKey("manifest.json");
    }

    @Test
    @DisplayName(
            "a server killed in the middle of it: another attempt begins anew, finishes, and serves nothing of the dead one")
    void killed() throws Exception {
        byte[] large = new byte[3 << 20];
        new Random(1).nextBytes(large);
        ObjectNode asset = CloudRecords.asset("GENERATED", "image/png", "robin");
        system.collectFrom("cloud", "demo-cloud", asset.toString());
        assertThat(system.putContent("demo-cloud", asset.path("id").asText(), large)
                        .statusCode())
                .isLessThan(300);
        system.execute("""
                create function wait_at_the_second_piece() returns trigger language plpgsql as
                $$ begin if new.position = 1 then perform pg_advisory_xact_lock_shared(4711); end if; return new; end $$""");
        system.execute("create trigger wait before insert on data_export_piece for each row"
                + " execute function wait_at_the_second_piece()");
        URI export;
        try (Connection holder = system.database();
                Statement statement = holder.createStatement()) {
            statement.execute("select pg_advisory_lock(4711)");
            export = order("robin", "");
            Awaited.within(PATIENCE, () -> pieces(export), "1"::equals);
            assertThat(state(export, "robin").path("state").asText()).isEqualTo("RUNNING");
            TestStack.shared().killAndRestartWildFly();
        } finally {
            system.execute("drop function wait_at_the_second_piece() cascade");
        }
        JsonNode done = completed(export);
        assertThat(system.ask(
                        "select string_agg(distinct attempt::text, ',') from data_export_piece where export_id = '"
                                + id(export) + "'"))
                .isEqualTo("2");
        byte[] zip = system.download(export.getPath() + "/content", "robin").body();
        assertThat(done.path("sha256").asText()).isEqualTo(sha256(zip));
        assertThat(ExportedFiles.unzip(zip).values()).anyMatch(each -> java.util.Arrays.equals(each, large));
    }

    @Test
    @DisplayName("cancelling one that is being made leaves nothing, and what is still at work stops without a trace")
    void cancelled() throws Exception {
        ObjectNode asset = CloudRecords.asset("UPLOADED", "image/png", "casey");
        system.collectFrom("cloud", "demo-cloud", asset.toString());
        system.putContent("demo-cloud", asset.path("id").asText(), new byte[3 << 20]);
        URI export;
        try (Connection holder = system.database();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("lock table asset_piece in access exclusive mode"); // in the middle of its assets
            export = order("casey", "");
            Awaited.within(
                    PATIENCE,
                    () -> system.ask(
                            "select count(*) from pg_locks where not granted and relation = 'asset_piece'::regclass"),
                    "1"::equals);
            assertThat(delete(export, "casey")).isEqualTo(204);
            assertThat(delete(export, "casey")).isEqualTo(404);
        }
        Awaited.within(
                PATIENCE,
                () -> system.ask(
                        "select count(*) from pg_stat_activity where query like '%asset_piece%' and state like 'idle in%'"),
                "0"::equals);
        assertThat(pieces(export)).isEqualTo("0");
        assertThat(system.get(export.getPath(), "casey").statusCode()).isEqualTo(404);
        assertThat(system.get("/api/v1/me/exports", "casey").body()).doesNotContain(id(export));
        assertThat(system.ask("select state from data_export where id = '" + id(export) + "'"))
                .isEqualTo("CANCELLED");
    }

    @Test
    @DisplayName("after too many attempts that came to nothing it has failed, and can be ordered again")
    void failed() throws Exception {
        UUID id = UUID.randomUUID();
        system.execute(
                "insert into data_export (id, ordered_by, ordered_at, state, filter, language, attempts, worked_at)"
                        + " select '" + id + "', id, now(), 'RUNNING', '{}', 'en', 5, now() - interval '1 minute'"
                        + " from person where sign_in_name = 'gale'");
        system.execute("insert into data_export_piece values ('" + id + "', 5, 0, 'half')");
        URI export = URI.create("/api/v1/me/exports/" + id);
        Awaited.within(PATIENCE, () -> state(export, "gale").path("state").asText(), "FAILED"::equals);
        assertThat(pieces(export)).isEqualTo("0");
        assertThat(system.get(export.getPath() + "/content", "gale").statusCode())
                .isEqualTo(404);
        URI again = order("gale", "");
        assertThat(again.getPath()).isNotEqualTo(export.getPath());
        completed(again);
    }

    @Test
    @DisplayName("what was removed still counts against the day's orders")
    void dailyLimit() throws Exception {
        system.execute("insert into data_export (id, ordered_by, ordered_at, state, filter, language, worked_at)"
                + " select gen_random_uuid(), id, now(), 'CANCELLED', '{}', 'en', now()"
                + " from person, generate_series(1, 19) where sign_in_name = 'blake'");
        try {
            URI last = order("blake", "");
            completed(last);
            assertThat(delete(last, "blake")).isEqualTo(204);
            assertThat(post("blake", "").statusCode()).isEqualTo(429);
        } finally {
            system.execute(
                    "delete from data_export where ordered_by in (select id from person where sign_in_name = 'blake')");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"surface\": []}",
                "{\"surfaces\": []}",
                "{\"categories\": [\"NONE\"]}",
                "{\"from\": \"today\"}",
                "[]",
                "null",
                "{"
            })
    @DisplayName("a body that is not understood is a 400, and orders nothing")
    void strictBody(String body) {
        String before = system.get("/api/v1/me/exports", "blake").body();
        assertThat(post("blake", body).statusCode()).isEqualTo(400);
        assertThat(system.get("/api/v1/me/exports", "blake").body()).isEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stella", "sam"})
    @DisplayName("whoever has no records of their own has nothing to take away")
    void customersAlone(String user) {
        assertThat(post(user, "{}").statusCode()).isEqualTo(403);
        assertThat(system.get("/api/v1/me/exports", user).statusCode()).isEqualTo(403);
    }

    private final Map<String, String> whose = new LinkedHashMap<>();

    private URI order(String who, String body) {
        HttpResponse<String> ordered = post(who, body);
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
        URI export = URI.create(ordered.headers().firstValue("Location").orElseThrow());
        whose.put(export.getPath(), who);
        return export;
    }

    private JsonNode completed(URI export) throws InterruptedException {
        return completed(export, whose.get(export.getPath()));
    }

    private JsonNode completed(URI export, String who) throws InterruptedException {
        JsonNode state = Awaited.within(PATIENCE, () -> state(export, who), each -> each.path("state")
                .asText()
                .equals("COMPLETED"));
        assertThat(state.path("progress").asDouble()).isEqualTo(1);
        return state;
    }

    private JsonNode state(URI export, String who) {
        return WholeSystem.json(system.get(export.getPath(), who));
    }

    private String pieces(URI export) {
        return system.ask("select count(*) from data_export_piece where export_id = '" + id(export) + "'");
    }

    private HttpResponse<String> post(String who, String body) {
        return calls.as(who, "POST", "/api/v1/me/exports", body);
    }

    private int delete(URI export, String who) {
        return calls.as(who, "DELETE", export.getPath(), "").statusCode();
    }

    private static String id(URI export) {
        return export.getPath().substring(export.getPath().lastIndexOf('/') + 1);
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.get(name), StandardCharsets.UTF_8);
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
