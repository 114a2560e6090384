package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The system in numbers, {@code GET /api/v1/steward/operations}. */
@WholeSystemTest
class OperationsIT {
    private static final String OPERATIONS = "/api/v1/steward/operations";

    private final WholeSystem system;
    private final Deletions data;

    OperationsIT(WholeSystem system) {
        this.system = system;
        this.data = new Deletions(system);
    }

    @Test
    @DisplayName("what comes in is counted within seconds by outcome and rule, for the whole cluster")
    void intake() {
        JsonNode before = data.read(OPERATIONS, "stella");
        data.report("demo-license-casey", "casey", Instant.now().minusSeconds(60));
        JsonNode after = awaitMore(before, "OUTCOME", "RETAINED");
        assertThat(number(after, "RULE", "R7")).isGreaterThan(number(before, "RULE", "R7"));
        assertThat(after.path("lastHour")).hasSize(60);
        assertThat(after.path("lastDay")).hasSize(24);
        assertThat(after.path("lastHour").path(59).path("records").asLong()
                        + after.path("lastHour").path(58).path("records").asLong())
                .isPositive();
        assertThat(after.path("partitions").findValuesAsText("name"))
                .allSatisfy(name -> assertThat(name).startsWith("collected_record_"));
        assertThat(after.path("bytes").asLong()).isPositive();
        assertThat(after.path("health").findValuesAsText("part"))
                .containsExactlyInAnyOrder("database", "identity provider");
        assertThat(after.path("health").findValuesAsText("up")).containsOnly("true");
    }

    @Test
    @DisplayName(
            "R3: a request of a deployment that its customer manages is a number, and so is a key that nobody was given")
    void refused() {
        JsonNode before = data.read(OPERATIONS, "stella");
        assertThat(system.collectFrom("cloud", "demo-cloud-globex", "{}").statusCode())
                .isEqualTo(403);
        assertThat(system.collect("nobody-was-given-this", "{}").statusCode()).isEqualTo(401);
        awaitMore(before, "REFUSED", "CUSTOMER_MANAGED");
        JsonNode after = awaitMore(before, "REFUSED", "UNKNOWN_KEY");
        assertThat(after.toString()).doesNotContain("nobody-was-given-this", "globex");
    }

    @Test
    @DisplayName("nobody but a steward sees it")
    void others() {
        for (String who : List.of("casey", "avery", "sam")) {
            assertThat(system.get(OPERATIONS, who).statusCode()).as(who).isEqualTo(403);
        }
    }

    private JsonNode awaitMore(JsonNode before, String kind, String name) {
        return data.awaitThat(OPERATIONS, "stella", seen -> number(seen, kind, name) > number(before, kind, name));
    }

    private static long number(JsonNode operations, String kind, String name) {
        for (JsonNode each : operations.path("counted")) {
            if (each.path("kind").asText().equals(kind)
                    && each.path("name").asText().equals(name)) {
                return each.path("number").asLong();
            }
        }
        return 0;
    }
}
