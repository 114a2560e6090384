package candor.system;

import static candor.system.Receipts.receipts;
import static candor.system.Receipts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of a usage report: {@code POST /collect/v1/software}, record by record, on the whole system. */
@WholeSystemTest
class CollectDecisionsIT {
    private final WholeSystem system;

    CollectDecisionsIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName("R7: of a consumer everything is retained, a row a category")
    void consumer() throws Exception {
        ObjectNode report = Reports.of(Reports.full(), "casey");
        JsonNode receipt = receipts(system.collect("demo-license-casey", report.toString()))
                .get(0);
        assertThat(receipt.path("id")).isEqualTo(report.path("id"));
        assertThat(receipt.path("outcome").asText()).isEqualTo("RETAINED");
        assertThat(texts(receipt.path("retained")))
                .containsExactly("VERSION", "ENVIRONMENT", "USAGE", "PROCESSING", "SOFTWARE_ERROR", "RENDER_INPUT");
        assertThat(receipt.path("omitted")).isEmpty();
        assertThat(receipt.path("dropped")).isEmpty();
        assertThat(texts(receipt.path("basis").path("rules"))).containsExactly("R7");
        assertThat(receipt.path("basis").path("clause").asText()).isEqualTo("3, Consumer");
        assertThat(receipt.path("basis").path("licenseType").asText()).isEqualTo("CONSUMER");
    }

    @Test
    @DisplayName("R8, R13: acme's agreement omits prompt and input metadata, keeps 180 days, and no echo of them stays")
    void agreement() {
        ObjectNode report = Reports.of(Reports.full(), "dana");
        report.withArray("errors").addObject().put("message", "failed for FOG over a  quiet harbour at dawn");
        JsonNode receipt =
                receipts(system.collect("demo-license-acme", report.toString())).get(0);
        assertThat(receipt.path("outcome").asText()).isEqualTo("REDUCED");
        assertThat(texts(receipt.path("omitted")))
                .containsExactly("RENDER_INPUT.INPUT_METADATA", "RENDER_INPUT.PROMPT");
        assertThat(receipt.path("basis").path("agreement").path("organization").asText())
                .isEqualTo("acme");
        assertThat(receipt.path("basis").path("agreement").path("version").asInt())
                .isEqualTo(1);
        assertThat(receipt.path("basis").path("owner").asText()).isEqualTo("acme");
        assertThat(receipt.path("basis").path("retainUntil").asText())
                .isEqualTo(java.time.LocalDate.now(java.time.ZoneOffset.UTC)
                        .plusDays(180)
                        .toString());
        assertThat(held("demo-license-acme", report))
                .doesNotContainIgnoringCase("harbour")
                .doesNotContain("villa")
                .contains("[omitted]");
    }

    @Test
    @DisplayName("R9: an enterprise without an agreement keeps no render input, status message or error context")
    void noAgreement() {
        ObjectNode report = Reports.of(Reports.full(), "gale");
        JsonNode receipt = receipts(system.collect("demo-license-globex", report.toString()))
                .get(0);
        assertThat(receipt.path("outcome").asText()).isEqualTo("REDUCED");
        assertThat(texts(receipt.path("retained")))
                .containsExactly("VERSION", "ENVIRONMENT", "USAGE", "PROCESSING", "SOFTWARE_ERROR");
        assertThat(texts(receipt.path("omitted")))
                .containsExactly(
                        "PROCESSING.STATUS_MESSAGE",
                        "SOFTWARE_ERROR.CONTEXT",
                        "RENDER_INPUT.INPUT_METADATA",
                        "RENDER_INPUT.PROMPT",
                        "RENDER_INPUT.CONFIGURATION",
                        "RENDER_INPUT.GENERATION_PARAMETERS");
        assertThat(receipt.path("basis").has("agreement")).isFalse();
        assertThat(held("demo-license-globex", report))
                .doesNotContain("harbour", "tile 7", "euler", "18446744073709551615");
    }

    @Test
    @DisplayName("R9: a report of which nothing may be kept is refused, and leaves nothing, not even its id")
    void refused() {
        Tenant tenant = new Tenant(system);
        ObjectNode report = Reports.full();
        report.remove(List.of("software", "environment", "usage", "errors"));
        ((ObjectNode) report.path("tasks").get(0)).remove(List.of("outcome", "durationMs"));
        for (int times = 0; times < 2; times++) {
            JsonNode receipt =
                    receipts(system.collect(tenant.key, report.toString())).get(0);
            assertThat(receipt.path("outcome").asText()).isEqualTo("REFUSED");
            assertThat(receipt.path("retained")).isEmpty();
        }
        assertThat(tenant.ask("select count(*) from known_record")).isEqualTo("0");
        assertThat(tenant.ask("select count(*) from collected_record")).isEqualTo("0");
    }

    @Test
    @DisplayName("R10: an image is dropped and named, whatever the field is called")
    void images() {
        ObjectNode report = Reports.of(Reports.full(), "casey");
        String png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==";
        ((ObjectNode) report.path("tasks").get(0)).put("preview", "data:image/png;base64," + png);
        report.withObject("/environment/runtime").put("thumbnail", png);
        JsonNode receipt = receipts(system.collect("demo-license-casey", report.toString()))
                .get(0);
        assertThat(texts(receipt.path("dropped")))
                .containsExactlyInAnyOrder("/tasks/0/preview", "/environment/runtime/thumbnail");
        assertThat(held("demo-license-casey", report)).doesNotContain("iVBORw0KGgo");
    }

    @Test
    @DisplayName("numbers are held exactly as sent, a seed of 64 unsigned bits among them")
    void exactNumbers() {
        ObjectNode report = Reports.of(Reports.full(), "casey");
        system.collect("demo-license-casey", report.toString());
        assertThat(held("demo-license-casey", report))
                .contains("18446744073709551615")
                .contains("7.50");
    }

    @Test
    @DisplayName("a member that is not listed is dropped and named; one in a map is kept")
    void unlisted() {
        ObjectNode report = Reports.of(Reports.full(), "casey").put("secret", "unlisted-canary");
        report.withObject("/software").put("build", "unlisted-canary");
        report.withObject("/environment/runtime").put("dotnet", "8.0.11");
        JsonNode receipt = receipts(system.collect("demo-license-casey", report.toString()))
                .get(0);
        assertThat(texts(receipt.path("dropped"))).containsExactlyInAnyOrder("/secret", "/software/build");
        assertThat(held("demo-license-casey", report))
                .doesNotContain("unlisted-canary")
                .contains("8.0.11");
    }

    @ParameterizedTest
    @CsvSource({"demo-license-casey, nobody-of-this-name", "demo-license-casey, dana", "demo-license-acme, gale"})
    @DisplayName("a user who is not known or not of this license is named in the receipt and stored nowhere")
    void notAssigned(String key, String user) {
        ObjectNode report = Reports.of(Reports.small(), user);
        JsonNode receipt = receipts(system.collect(key, report.toString())).get(0);
        assertThat(texts(receipt.path("dropped"))).containsExactly("/user");
        assertThat(column("person_id::text", report)).isEqualTo("null");
        assertThat(column("to_jsonb(collected_record)::text", report)).doesNotContain(user);
    }

    @Test
    @DisplayName("U+0000 is dropped and named, also half a surrogate pair; everything else of Unicode is kept")
    void unicode() {
        ObjectNode report = Reports.of(Reports.full(), "casey");
        String escaped = report.toString()
                .replace("fog over a quiet harbour at dawn", "雪の森\\u0000 مرحبا \\ud83c\\udfa8 e\\u0301 \\ud83c");
        JsonNode receipt =
                receipts(system.collect("demo-license-casey", escaped)).get(0);
        assertThat(texts(receipt.path("dropped"))).containsExactly("/tasks/0/input/prompt");
        assertThat(held("demo-license-casey", report)).contains("雪の森 مرحبا 🎨 e\u0301 ");
    }

    /** All that is held of a report, its content and envelope, as text. */
    private String held(String key, ObjectNode report) {
        return column("string_agg(to_jsonb(collected_record)::text, ' ')", report);
    }

    private String column(String expression, ObjectNode report) {
        String sql = "select " + expression + " from collected_record where client_id = '"
                + report.path("id").asText() + "'";
        try (var connection = system.database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            return String.valueOf(rows.getString(1));
        } catch (java.sql.SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
