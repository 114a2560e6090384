package candor.system;

import static candor.system.Receipts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R8, R11, R12 with agreements and licenses that change, on the whole system. */
@WholeSystemTest
class WhatWasInForceIT {
    private static final Instant TEN_DAYS_AGO = Instant.now().minus(Duration.ofDays(10));
    private static final Instant FIVE_DAYS_AGO = Instant.now().minus(Duration.ofDays(5));

    private final WholeSystem system;
    private final Tenant tenant;

    WhatWasInForceIT(WholeSystem system) {
        this.system = system;
        this.tenant = new Tenant(system);
    }

    @Test
    @DisplayName(
            "R12: what the agreement at making omits stays omitted under a milder one at arrival, and the basis says both")
    void stricterAtMaking() {
        tenant.agreement(
                1, "2024-01-01T00:00:00Z", FIVE_DAYS_AGO.toString(), "\"RENDER_INPUT\": {\"omit\": [\"PROMPT\"]}");
        tenant.agreement(
                2,
                FIVE_DAYS_AGO.toString(),
                Tenant.FOR_GOOD,
                "\"RENDER_INPUT\": {\"omit\": [\"CONFIGURATION\"], \"retentionDays\": 30}");
        JsonNode receipt = collect(Reports.full(TEN_DAYS_AGO));
        assertThat(texts(receipt.path("omitted"))).containsExactly("RENDER_INPUT.PROMPT", "RENDER_INPUT.CONFIGURATION");
        assertThat(texts(receipt.path("basis").path("rules"))).contains("R8", "R12");
        assertThat(receipt.path("basis").path("agreement").path("version").asInt())
                .isEqualTo(1);
        assertThat(basis("agreement_version")).isEqualTo("1");
        assertThat(basis("arrival_agreement_version")).isEqualTo("2");
        assertThat(basis("retention_days")).isEqualTo("30");
    }

    @Test
    @DisplayName("R12: made under an agreement, arriving without one: the general policy's omissions join")
    void agreementEnded() {
        tenant.agreement(
                1,
                "2024-01-01T00:00:00Z",
                FIVE_DAYS_AGO.toString(),
                "\"USAGE\": {\"disposition\": \"REFUSE\", \"omit\": []}");
        JsonNode receipt = collect(Reports.full(TEN_DAYS_AGO));
        assertThat(texts(receipt.path("retained")))
                .containsExactly("VERSION", "ENVIRONMENT", "PROCESSING", "SOFTWARE_ERROR");
        assertThat(texts(receipt.path("omitted")))
                .contains("USAGE.ACTION", "PROCESSING.STATUS_MESSAGE", "RENDER_INPUT.PROMPT");
    }

    @Test
    @DisplayName("R11: an agreement holds from the next report on, without a restart")
    void fromTheNextReportOn() {
        assertThat(texts(collect(Reports.full()).path("omitted"))).contains("RENDER_INPUT.PROMPT");
        tenant.agreement(1, "2024-01-01T00:00:00Z", Tenant.FOR_GOOD, "");
        JsonNode receipt = collect(Reports.full());
        assertThat(receipt.path("outcome").asText()).isEqualTo("RETAINED");
        assertThat(receipt.path("basis").path("owner").asText()).isEqualTo(tenant.name);
    }

    @Test
    @DisplayName("R8: an agreement that omits user identifiers leaves the row with the organization alone")
    void withoutUserIdentifiers() {
        String user = "u" + UUID.randomUUID().toString().substring(0, 8);
        UUID person = tenant.member(user);
        assertThat(collect(Reports.of(Reports.small(), user)).path("dropped")).isEmpty();
        assertThat(tenant.ask("select max(person_id::text) from collected_record"))
                .isEqualTo(person.toString());
        tenant.eraseEverything();
        tenant.agreement(1, "2024-01-01T00:00:00Z", Tenant.FOR_GOOD, "", true);
        ObjectNode quoting = Reports.of(Reports.full(), user);
        quoting.withObject("/errors/0").put("message", "no disk space for " + user + " on D:");
        assertThat(texts(collect(quoting).path("omitted"))).contains("SOFTWARE_ERROR.USER_IDENTIFIER");
        assertThat(tenant.ask("select string_agg(to_jsonb(collected_record)::text, ' ') from collected_record"))
                .doesNotContain(user)
                .contains("no disk space for");
        assertThat(tenant.ask("select count(*) from collected_record")).isEqualTo("6");
        assertThat(tenant.ask("select max(coalesce(person_id, license_id)::text) from collected_record"))
                .isEqualTo("null");
        assertThat(tenant.ask("select max(installation) from collected_record")).isEqualTo("null");
        assertThat(tenant.ask("select count(organization_id) from collected_record"))
                .isEqualTo("6");
    }

    @Test
    @DisplayName(
            "R12: a license that was a consumer's when the data was made and is an organization's now: the stricter wins, the owner is that of then")
    void licenseChangedHands() {
        tenant.noTerms();
        tenant.term("CONSUMER", "2024-01-01T00:00:00Z", FIVE_DAYS_AGO.toString());
        tenant.term("ENTERPRISE", FIVE_DAYS_AGO.toString(), Tenant.FOR_GOOD);
        JsonNode receipt = collect(Reports.full(TEN_DAYS_AGO));
        assertThat(texts(receipt.path("omitted"))).contains("RENDER_INPUT.PROMPT", "SOFTWARE_ERROR.CONTEXT");
        assertThat(texts(receipt.path("basis").path("rules"))).contains("R7", "R9", "R12");
        assertThat(receipt.path("basis").path("owner").asText()).isEqualTo("license-holder");
        assertThat(tenant.ask("select count(organization_id) from collected_record"))
                .isEqualTo("0");
    }

    @Test
    @DisplayName("a license without a term at that moment: no rule names it, nothing is kept")
    void noTerm() {
        tenant.noTerms();
        assertThat(collect(Reports.full()).path("outcome").asText()).isEqualTo("REFUSED");
        assertThat(tenant.ask("select count(*) from collected_record")).isEqualTo("0");
    }

    @Test
    @DisplayName("R15: retention counts from the making; a clock that is ahead does not lengthen it")
    void retention() {
        tenant.agreement(
                1, "2024-01-01T00:00:00Z", Tenant.FOR_GOOD, "\"VERSION\": {\"omit\": [], \"retentionDays\": 90}");
        assertThat(retainUntil(collect(at(TEN_DAYS_AGO)))).isEqualTo(day(TEN_DAYS_AGO.plus(Duration.ofDays(90))));
        assertThat(retainUntil(collect(at(Instant.now().plus(Duration.ofHours(23))))))
                .isEqualTo(day(Instant.now().plus(Duration.ofDays(90))));
    }

    private static ObjectNode at(Instant occurredAt) {
        return Reports.small().put("occurredAt", occurredAt.toString());
    }

    private static String retainUntil(JsonNode receipt) {
        return receipt.path("basis").path("retainUntil").asText();
    }

    private static String day(Instant moment) {
        return moment.toString().substring(0, 10);
    }

    private JsonNode collect(ObjectNode report) {
        return WholeSystem.json(system.collect(tenant.key, report.toString()))
                .path("receipts")
                .get(0);
    }

    private String basis(String column) {
        return tenant.ask("select max(basis." + column
                + ") from collected_record join basis on basis.id = basis_id and category = 'RENDER_INPUT'");
    }
}
