package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A stricter agreement, applied to what is held already, on the whole system. */
@WholeSystemTest
class ReapplicationIT {
    private static final String YESTERDAY =
            Instant.now().minus(Duration.ofDays(1)).toString();

    private final WholeSystem system;
    private final Tenant tenant;

    ReapplicationIT(WholeSystem system) {
        this.system = system;
        this.tenant = new Tenant(system);
    }

    @Test
    @DisplayName("R11, R13, R17: the preview counts and changes nothing, the run takes out, what went stays away")
    void previewThenRun() throws SQLException {
        tenant.agreement(1, "2024-01-01T00:00:00Z", Tenant.FOR_GOOD, "");
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        ObjectNode quoting = Reports.full();
        quoting.withObject("/tasks/0/input").put("prompt", "a prompt with " + canary + " in its middle");
        quoting.withObject("/errors/0").put("message", "cannot draw A Prompt with  " + canary + " in its middle");
        ObjectNode onlyPrompt =
                Reports.parse("{\"id\": \"%s\", \"occurredAt\": \"%s\", \"tasks\": [{\"input\": {\"prompt\": \"%s\"}}]}"
                        .formatted(UUID.randomUUID(), Instant.now(), canary));
        system.collect(tenant.key, quoting.toString(), onlyPrompt.toString());
        String agreement = stricter("\"RENDER_INPUT\": {\"omit\": [\"PROMPT\"]}");
        String before = tenant.ask("select md5(string_agg(to_jsonb(r)::text, '' order by id)) from collected_record r");

        HttpResponse<String> preview = post(agreement, "{\"preview\": true}", "stella");
        assertThat(preview.statusCode()).as(preview.body()).isEqualTo(200);
        JsonNode counts = WholeSystem.json(preview).path("counts");
        assertThat(counts.path("reports").asInt()).isEqualTo(2);
        assertThat(counts.path("records").asInt()).isEqualTo(7);
        assertThat(counts.path("reduced").asInt()).isEqualTo(2);
        assertThat(counts.path("deleted").asInt()).isEqualTo(1);
        assertThat(counts.path("elements").path("RENDER_INPUT.PROMPT").asInt()).isEqualTo(2);
        assertThat(tenant.ask("select md5(string_agg(to_jsonb(r)::text, '' order by id)) from collected_record r"))
                .isEqualTo(before);

        JsonNode run = completed(order(agreement));
        assertThat(run.path("counts")).isEqualTo(counts);
        assertThat(run.path("progress").asDouble()).isEqualTo(1);
        assertThat(tablesWith(canary)).isEmpty();
        assertThat(tenant.ask("select count(*) from collected_record")).isEqualTo("6");
        assertThat(tenant.ask("select max(content ->> 'errors') from collected_record"))
                .contains("cannot draw");
        assertThat(outcome(quoting)).isEqualTo("DUPLICATE");
        assertThat(outcome(onlyPrompt)).isEqualTo("ERASED");
        assertThat(WholeSystem.json(post(agreement, "{\"preview\": true}", "stella"))
                        .path("counts")
                        .path("reduced")
                        .asInt())
                .isZero();
    }

    @Test
    @DisplayName("a run that is interrupted between portions goes on by itself, and counts every report once")
    void interrupted() throws SQLException {
        tenant.agreement(1, "2024-01-01T00:00:00Z", Tenant.FOR_GOOD, "");
        List<String> reports = new ArrayList<>();
        for (int i = 0; i < 450; i++) {
            ObjectNode report = Reports.small();
            report.withArray("tasks").addObject().put("statusMessage", "frame " + i);
            reports.add(report.toString());
        }
        system.collect(tenant.key, reports.toArray(String[]::new));
        String agreement = stricter("\"PROCESSING\": {\"disposition\": \"REFUSE\", \"omit\": []}");
        String last = tenant.ask("select max(id::text) from collected_record");
        URI run;
        try (Connection holder = system.database();
                Statement statement = holder.createStatement()) {
            holder.setAutoCommit(false);
            statement.execute("select from collected_record where id = '" + last + "' for update");
            run = order(agreement);
            awaitRows(run, 800);
            system.execute("revoke delete on collected_record from candor_app");
            holder.rollback();
            awaitAttemptsToFail();
        } finally {
            system.execute("grant delete on collected_record to candor_app");
        }
        assertThat(read(run).path("state").asText()).isEqualTo("RUNNING");
        JsonNode counts = completed(run).path("counts");
        assertThat(counts.path("reports").asInt()).isEqualTo(450);
        assertThat(counts.path("deleted").asInt()).isEqualTo(450);
        assertThat(tenant.ask("select count(*) from collected_record")).isEqualTo("450");
    }

    @Test
    @DisplayName(
            "R11, R17: a cloud job that may not be kept any more goes with its later states, an asset loses its bytes")
    void cloud() throws SQLException {
        String kept =
                "\"JOB\": {\"disposition\": \"RETAIN\", \"omit\": []}, \"UPLOADED_ASSET\": {\"disposition\": \"RETAIN\", \"omit\": [%s]}";
        tenant.agreement(1, "2024-01-01T00:00:00Z", Tenant.FOR_GOOD, kept.formatted(""));
        String key = tenant.deployment("PRIVATE_VENDOR_MANAGED");
        String canary = "canary" + UUID.randomUUID().toString().replace("-", "");
        ObjectNode job =
                CloudRecords.job("job-1", "nobody", "RUNNING", Instant.now()).put("name", canary);
        ObjectNode asset =
                CloudRecords.asset("UPLOADED", "text/plain", "nobody").put("fileName", "scene.txt");
        assertThat(Receipts.outcomes(system.collectFrom("cloud", key, job.toString(), asset.toString())))
                .doesNotContain("REFUSED", "INVALID");
        assertThat(system.putContent(key, asset.path("id").asText(), canary.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isLessThan(300);
        String agreement = stricter(kept.formatted("\"CONTENT\"").replaceFirst("RETAIN", "REFUSE"));
        JsonNode counts = completed(order(agreement)).path("counts");
        assertThat(counts.path("deleted").asInt()).isEqualTo(1);
        assertThat(counts.path("reduced").asInt()).isEqualTo(1);
        assertThat(counts.path("assetBytes").asInt()).isEqualTo(canary.length());
        assertThat(counts.path("elements").path("UPLOADED_ASSET.CONTENT").asInt())
                .isEqualTo(1);
        assertThat(tablesWith(canary)).isEmpty();
        String rows = " where client_id = '%s'".formatted(asset.path("id").asText());
        assertThat(system.ask("select content from collected_record" + rows)).contains("scene.txt");
        assertThat(system.ask("select count(*) from asset_content where record_id in (select id from collected_record"
                        + rows + ")"))
                .isEqualTo("0");
        assertThat(Receipts.outcomes(system.collectFrom("cloud", key, job.toString())))
                .containsExactly("ERASED");
    }

    @ParameterizedTest
    @CsvSource({"casey,403", "avery,403", "sam,403", "stella,404"})
    @DisplayName("only a steward may ask, and finds nothing where nothing is")
    void whoMay(String who, int status) {
        String nothing = UUID.randomUUID().toString();
        assertThat(post(nothing, "{\"preview\": true}", who).statusCode()).isEqualTo(status);
        assertThat(post(nothing, "", who).statusCode()).isEqualTo(status);
        assertThat(system.get("/api/v1/steward/reapplications/" + nothing, who).statusCode())
                .isEqualTo(status);
    }

    @Test
    @DisplayName("an agreement that is over is a 409; the list tells both, the later one first")
    void notInForce() {
        tenant.agreement(1, "2024-01-01T00:00:00Z", YESTERDAY, "");
        tenant.agreement(2, YESTERDAY, Tenant.FOR_GOOD, "");
        List<String> ids = new ArrayList<>();
        WholeSystem.json(system.get("/api/v1/steward/agreements?limit=500", "stella"))
                .path("items")
                .forEach(each -> {
                    if (each.path("organization").asText().equals(tenant.name)) {
                        ids.add(each.path("id").asText());
                        assertThat(each.path("terms").path("tools").isArray()).isTrue();
                    }
                });
        assertThat(ids).hasSize(2);
        HttpResponse<String> refused = post(ids.get(1), "{\"preview\": true}", "stella");
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(WholeSystem.json(refused).path("type").asText())
                .isEqualTo("urn:candor:problem:agreement-not-in-force");
        assertThat(post(ids.get(0), "{\"preview\": true}", "stella").statusCode())
                .isEqualTo(200);
        assertThat(system.get("/api/v1/steward/agreements", "casey").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"prevew\": true}", "{\"preview\": \"yes\"}", "{\"preview\": 1}", "[]", "null", "{", "true"})
    @DisplayName("a body that is not understood is a 400, and starts nothing")
    void strictBody(String body) {
        assertThat(post(UUID.randomUUID().toString(), body, "stella").statusCode())
                .isEqualTo(400);
    }

    /** Puts version 2 in the place of version 1. @return its id */
    private String stricter(String categories) {
        system.execute(
                "update service_agreement set in_force_to = now() where organization_id = (select id from organization where name = '"
                        + tenant.name + "')");
        tenant.agreement(2, Instant.now().toString(), Tenant.FOR_GOOD, categories);
        return system.ask(
                "select a.id from service_agreement a join organization o on o.id = organization_id where version = 2 and name = '"
                        + tenant.name + "'");
    }

    private URI order(String agreement) {
        HttpResponse<String> ordered = post(agreement, "", "stella");
        assertThat(ordered.statusCode()).as(ordered.body()).isEqualTo(202);
        return URI.create(ordered.headers().firstValue("Location").orElseThrow());
    }

    private JsonNode read(URI run) {
        return WholeSystem.json(system.get(run.getPath(), "milo"));
    }

    private JsonNode completed(URI run) {
        JsonNode ended = Awaited.within(Duration.ofMinutes(2), () -> read(run), state -> List.of("COMPLETED", "FAILED")
                .contains(state.path("state").asText()));
        assertThat(ended.path("state").asText()).isEqualTo("COMPLETED");
        return ended;
    }

    private void awaitRows(URI run, int rows) {
        Awaited.within(
                Duration.ofMinutes(1),
                () -> read(run).path("counts").path("records").asInt(),
                counted -> counted >= rows);
        assertThat(read(run).path("counts").path("records").asInt()).isEqualTo(rows);
    }

    /** Until nobody waits for, or holds, a row any more: the portion was rolled back. */
    private void awaitAttemptsToFail() {
        String busy = """
                select count(*) from pg_locks where relation = 'reapplication'::regclass and mode = 'RowShareLock'""";
        Awaited.within(Duration.ofMinutes(1), () -> system.ask(busy), "0"::equals);
    }

    private String outcome(ObjectNode report) {
        return WholeSystem.json(system.collect(tenant.key, report.toString()))
                .path("receipts")
                .get(0)
                .path("outcome")
                .asText();
    }

    private HttpResponse<String> post(String agreement, String body, String who) {
        return new Calls(system).as(who, "POST", "/api/v1/steward/agreements/" + agreement + "/reapply", body);
    }

    private List<String> tablesWith(String text) throws SQLException {
        List<String> found = new ArrayList<>();
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            List<String> tables = new ArrayList<>();
            try (ResultSet rows =
                    statement.executeQuery("select tablename from pg_tables where schemaname = 'public'")) {
                while (rows.next()) {
                    tables.add(rows.getString(1));
                }
            }
            for (String table : tables) {
                String matches =
                        system.ask("select count(*) from \"%s\" t where t::text ilike '%%%s%%'".formatted(table, text));
                if (!matches.equals("0")) {
                    found.add(table);
                }
            }
        }
        return found;
    }
}
