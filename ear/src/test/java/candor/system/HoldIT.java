package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** R15: legal holds stop deletion, and say so to those who ask; {@code /api/v1/steward/holds}. */
@WholeSystemTest
class HoldIT {
    private static final String HOLDS = "/api/v1/steward/holds";
    private static final String ERASURES = "/api/v1/organization/erasures";

    private final WholeSystem system;
    private final Deletions deletions;

    HoldIT(WholeSystem system) {
        this.system = system;
        this.deletions = new Deletions(system);
    }

    @Test
    @DisplayName(
            "R15: what is held is not deleted by administrators, who are told so without the reason; lifted, it is")
    void organization() {
        Instant minute = Deletions.minuteOfItsOwn();
        deletions.report("demo-license-acme", "dana", minute);
        String hold = set("\"organization\": \"acme\", ", minute);
        JsonNode seen = deletions.read(hold, "milo");
        assertThat(seen.path("records").asInt()).isGreaterThan(3);
        assertThat(seen.path("setBy").asText()).isEqualTo("stella");

        HttpResponse<String> refused = preview("avery", minute);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body()).contains("urn:candor:problem:held").doesNotContain("a secret matter", "case 47");
        assertThat(preview("gale", minute).statusCode())
                .as("of another organization")
                .isEqualTo(200);

        lift(hold);
        HttpResponse<String> now = preview("avery", minute);
        assertThat(now.statusCode()).isEqualTo(200);
        String token = WholeSystem.json(now).path("token").asText();
        HttpResponse<String> ordered = deletions.post(
                ERASURES, "avery", "{\"filter\": %s, \"token\": \"%s\"}".formatted(Deletions.filter(minute), token));
        deletions.await(Calls.path(ordered), "avery", "COMPLETED");
    }

    @Test
    @DisplayName("R15: a hold on a period alone stops an organization's deletion and a person's request alike")
    void onAFilter() {
        Instant minute = Deletions.minuteOfItsOwn();
        deletions.report("demo-license-acme", "dana", minute);
        deletions.report("demo-license-casey", "casey", minute);
        String hold = set("", minute);
        JsonNode seen = deletions.read(hold, "milo");
        assertThat(seen.path("user").isNull()).isTrue();
        assertThat(seen.path("organization").isNull()).isTrue();
        assertThat(seen.path("records").asInt()).isGreaterThan(6);
        assertThat(preview("avery", minute).statusCode()).isEqualTo(409);
        String request = deletions.ask("casey", Deletions.filter(minute));
        assertThat(deletions.read(request, "casey").path("held").asBoolean()).isTrue();
        lift(hold);
        assertThat(preview("avery", minute).statusCode()).isEqualTo(200);
        assertThat(deletions.read(request, "casey").path("held").asBoolean()).isFalse();
        assertThat(deletions.takeBack(request, "casey")).isEqualTo(204);
    }

    @Test
    @DisplayName("R15: a person whose request meets a hold is told so, and nobody can approve it before it is lifted")
    void requests() {
        Instant minute = Deletions.minuteOfItsOwn();
        ObjectNode report = deletions.report("demo-license-casey", "casey", minute);
        String hold = set("\"user\": \"casey\", ", minute);
        String request = deletions.ask("casey", Deletions.filter(minute));
        assertThat(deletions.read(request, "casey").path("held").asBoolean()).isTrue();
        String queued = "/api/v1/steward/erasure-requests/" + Deletions.id(request);
        assertThat(deletions.read(queued, "stella").path("held").asBoolean()).isTrue();
        HttpResponse<String> held = deletions.post(queued + "/approve", "stella", "");
        assertThat(held.statusCode()).isEqualTo(409);
        assertThat(held.body()).contains("urn:candor:problem:held");

        lift(hold);
        assertThat(deletions.read(request, "casey").path("held").asBoolean()).isFalse();
        assertThat(deletions.post(queued + "/approve", "stella", "").statusCode())
                .isEqualTo(204);
        deletions.await(request, "casey", "DONE");
        assertThat(Receipts.outcomes(system.collect("demo-license-casey", report.toString())))
                .containsExactly("ERASED");
    }

    @Test
    @DisplayName("R15: a hold that is set while a deletion waits keeps it waiting; lifted, it goes on by itself")
    void orderUnderWay() {
        Instant minute = Deletions.minuteOfItsOwn();
        deletions.report("demo-license-acme", "dana", minute);
        system.execute("update organization set erasure_undo_seconds = 5 where name = 'acme'");
        String order;
        try {
            String token =
                    WholeSystem.json(preview("avery", minute)).path("token").asText();
            order = Calls.path(deletions.post(
                    ERASURES,
                    "avery",
                    "{\"filter\": %s, \"token\": \"%s\"}".formatted(Deletions.filter(minute), token)));
        } finally {
            system.execute("update organization set erasure_undo_seconds = 0 where name = 'acme'");
        }
        String hold = set("\"organization\": \"acme\", ", minute);
        JsonNode waits = deletions.read(order, "avery");
        assertThat(waits.path("state").asText()).isEqualTo("WAITING");
        assertThat(waits.path("heldSince").isNull()).isFalse();
        String claimed =
                "select count(*) from erasure where id = '" + Deletions.id(order) + "' and began_at is not null";
        // the time to undo, and three rounds of whoever looks for work
        Awaited.throughout(Duration.ofSeconds(11), () -> system.ask(claimed), "0");
        lift(hold);
        deletions.await(order, "avery", "COMPLETED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"casey", "avery", "sam"})
    @DisplayName("holds are the stewards' alone")
    void others(String who) {
        assertThat(system.get(HOLDS, who).statusCode()).isEqualTo(403);
        String whole = "{\"user\": \"robin\", \"reason\": \"r\", \"caseReference\": \"c\"}";
        assertThat(deletions.post(HOLDS, who, whole).statusCode()).isEqualTo(403);
        String hold = set("\"user\": \"robin\", ", Deletions.minuteOfItsOwn());
        assertThat(system.get(hold, who).statusCode()).isEqualTo(403);
        assertThat(deletions.post(hold + "/lift", who, "{\"reason\": \"r\"}").statusCode())
                .isEqualTo(403);
        lift(hold);
        assertThat(system.get("/api/v1/steward/retention-runs", who).statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"user\": \"casey\", \"reason\": \"r\"}",
                "{\"user\": \"casey\", \"reason\": \" \", \"caseReference\": \"c\"}",
                "{\"user\": \"casey\", \"organization\": \"acme\", \"reason\": \"r\", \"caseReference\": \"c\"}",
                "{\"reason\": \"r\", \"caseReference\": \"c\"}",
                "{\"user\": \"nobody-here\", \"reason\": \"r\", \"caseReference\": \"c\"}",
                "{\"user\": \"casey\", \"surfaces\": [], \"reason\": \"r\", \"caseReference\": \"c\"}",
                "{\"user\": \"casey\", \"reason\": \"r\", \"caseReference\": \"c\", \"more\": 1}"
            })
    @DisplayName("a hold that is not said to the letter is refused")
    void strict(String body) {
        assertThat(deletions.post(HOLDS, "stella", body).statusCode()).isEqualTo(400);
    }

    @Test
    @DisplayName("a hold is lifted once, for a reason, and stays in the list")
    void lifting() {
        String hold = set("\"user\": \"robin\", ", Deletions.minuteOfItsOwn());
        assertThat(deletions
                        .post(hold + "/lift", "stella", "{\"reason\": \"\"}")
                        .statusCode())
                .isEqualTo(400);
        lift(hold);
        assertThat(deletions
                        .post(hold + "/lift", "milo", "{\"reason\": \"again\"}")
                        .statusCode())
                .isEqualTo(409);
        JsonNode first =
                deletions.read(HOLDS + "?limit=1", "stella").path("items").path(0);
        assertThat(first.path("id").asText()).isEqualTo(Deletions.id(hold));
        assertThat(first.path("liftedBy").asText()).isEqualTo("milo");
    }

    @ParameterizedTest
    @CsvSource({"avery,200", "gale,200", "casey,403", "stella,403", "sam,403"})
    @DisplayName("R15: administrators see what goes of their organization's, others do not")
    void toGo(String who, int status) {
        assertThat(system.get("/api/v1/organization/retention", who).statusCode())
                .isEqualTo(status);
    }

    @Test
    @DisplayName(
            "R15, R17: a row past its period goes by itself, is reported to its organization alone, and stays away")
    void retention() {
        Instant minute = Deletions.minuteOfItsOwn();
        ObjectNode report = deletions.report("demo-license-acme", "dana", minute);
        String own = "client_id = '" + report.path("id").asText() + "'";
        system.execute("update collected_record set retain_until = current_date - 1 where " + own);
        int rows = Integer.parseInt(String.valueOf(system.ask("select count(*) from collected_record where " + own)));
        JsonNode due = deletions.read("/api/v1/organization/retention", "avery");
        assertThat(due.path("toGo").findValuesAsText("category")).contains("VERSION");

        system.execute("delete from retention_count; delete from retention_portion; delete from retention_run");
        String left = "select count(*) from collected_record where " + own;
        Awaited.within(Duration.ofMinutes(1), () -> system.ask(left), "0"::equals);
        deletions.awaitThat(
                "/api/v1/steward/retention-runs",
                "stella",
                runs -> runs.path("items").path(0).path("state").asText().equals("COMPLETED"));
        JsonNode told = deletions
                .read("/api/v1/organization/retention", "avery")
                .path("runs")
                .path(0);
        assertThat(told.path("total").asInt()).isEqualTo(rows);
        assertThat(deletions.read("/api/v1/organization/retention", "gale").path("runs"))
                .isEmpty();
        assertThat(Receipts.outcomes(system.collect("demo-license-acme", report.toString())))
                .containsExactly("ERASED");
    }

    private HttpResponse<String> preview(String who, Instant minute) {
        return deletions.post(ERASURES, who, "{\"filter\": %s, \"preview\": true}".formatted(Deletions.filter(minute)));
    }

    /** @return the hold's path */
    private String set(String whose, Instant minute) {
        String filter = Deletions.filter(minute).substring(1);
        HttpResponse<String> set = deletions.post(
                HOLDS,
                "stella",
                "{%s\"reason\": \"a secret matter\", \"caseReference\": \"case 47\", %s".formatted(whose, filter));
        assertThat(set.statusCode()).as(set.body()).isEqualTo(201);
        return Calls.path(set);
    }

    private void lift(String hold) {
        assertThat(deletions
                        .post(hold + "/lift", "milo", "{\"reason\": \"settled\"}")
                        .statusCode())
                .isEqualTo(204);
    }
}
