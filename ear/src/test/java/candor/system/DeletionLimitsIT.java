package candor.system;

import static candor.system.Calls.assertProblem;
import static candor.system.OrganizationDeletions.ERASURES;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** ADR 16: how much can be deleted in an hour, and who is told when it is unusually much. */
@WholeSystemTest
class DeletionLimitsIT {
    private final WholeSystem system;
    private final Deletions deletions;
    private final OrganizationDeletions orders;

    DeletionLimitsIT(WholeSystem system) {
        this.system = system;
        this.deletions = new Deletions(system);
        this.orders = new OrganizationDeletions(system);
    }

    @AfterEach
    void rulesOfTheDemonstration() {
        orders.reset();
    }

    @Test
    @DisplayName(
            "who orders or previews too much in an hour waits, told for how long; the others of the organization need not yet")
    void limits() {
        attempts("avery", "ORDER", 30);
        HttpResponse<String> refused = deletions.post(ERASURES, "avery", "{\"filter\": {}, \"token\": \"any\"}");
        assertProblem(refused, 429, "too-many");
        assertThat(Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow()))
                .isBetween(1700L, 1801L);
        assertProblem(deletions.post(ERASURES, "blake", "{\"filter\": {}, \"token\": \"any\"}"), 409, "preview-stale");
        attempts("blake", "ORDER", 59);
        assertProblem(deletions.post(ERASURES, "blake", "{\"filter\": {}, \"token\": \"any\"}"), 429, "too-many");
        assertThat(orders.preview("avery", "{\"categories\": [\"ROUTING\"]}").has("total"))
                .isTrue();
        attempts("avery", "PREVIEW", 120);
        assertProblem(deletions.post(ERASURES, "avery", "{\"filter\": {}, \"preview\": true}"), 429, "too-many");
        assertThat(orders.preview("gale", "{\"categories\": [\"ROUTING\"]}").has("total"))
                .isTrue();
    }

    private void attempts(String who, String kind, int number) {
        system.execute(
                "insert into erasure_attempt (id, organization_id, person_id, kind, at) select gen_random_uuid(), "
                        + "organization_id, id, '" + kind
                        + "', now() - interval '30 minutes' from person, generate_series(1, " + number
                        + ") where sign_in_name = '" + who + "'");
    }

    @Test
    @DisplayName(
            "an unusually large deletion is told to stewards and the other administrators, but not to who ordered it")
    void alarm() {
        system.execute("delete from office_address");
        system.execute("update erasure set ordered_at = ordered_at - interval '2 days' where person_id is null");
        for (String[] each : new String[][] {
            {"stella", "steward"}, {"avery", "org-admin"}, {"blake", "org-admin"}, {"gale", "org-admin"}
        }) {
            system.execute("insert into office_address (person_id, office, address, language, noted_at) select id, '"
                    + each[1] + "', '" + each[0] + "@alarm.example', 'en', now() from person where sign_in_name = '"
                    + each[0] + "'");
        }
        system.execute("update organization set erasure_undo_seconds = 3600 where name = 'acme'");
        Instant minute = orders.reported();
        long held = Long.parseLong(
                system.ask(
                        "select count(*) from collected_record r join organization o on o.id = organization_id where o.name = 'acme'"));
        system.execute(
                "insert into collected_record (id, source_id, client_id, surface, category, occurred_at, received_at, license_id, "
                        + "person_id, organization_id, basis_id, retain_until, omitted, content, size) select uuidv7(), source_id, "
                        + "gen_random_uuid(), surface, category, occurred_at, received_at, license_id, person_id, organization_id, basis_id, "
                        + "retain_until, omitted, content, size from collected_record, generate_series(1, "
                        + (1000 + held)
                        + ") where category = 'USAGE' and occurred_at = '" + minute + "'");
        String erasure = orders.ordered("avery", Deletions.filter(minute));
        try {
            assertThat(deletions.read(erasure, "blake").path("unusual").asBoolean())
                    .isTrue();
            assertThat(
                            system.ask(
                                    "select string_agg(recipient, ' ' order by recipient) from outgoing_mail "
                                            + "where about = 'erasure: alarm' and due_at is not null or about = 'erasure: alarm' and sent_at is not null"))
                    .satisfies(recipients -> assertThat(recipients == null || !recipients.contains("avery"))
                            .isTrue());
            assertThat(
                            system.ask(
                                    "select count(*) from outgoing_mail where about = 'erasure: alarm' and queued_at > now() - interval '1 minute'"))
                    .as("blake and stella")
                    .isEqualTo("2");
            assertThat(system.send(HttpRequest.newBuilder(system.management("/metrics"))
                                    .GET())
                            .body())
                    .containsPattern("candor_erasure_alarms[^\n]* [1-9]");
        } finally {
            assertThat(deletions.takeBack(erasure, "avery")).isEqualTo(204);
            system.execute("delete from collected_record where occurred_at = '" + minute + "'");
            system.execute("delete from erasure_alarm");
            system.execute("delete from office_address");
        }
        assertThat(deletions.read("/api/v1/me/accesses", "dana").path("items").findValuesAsText("action"))
                .contains("ERASURE_UNDO");
    }
}
