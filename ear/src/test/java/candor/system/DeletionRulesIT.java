package candor.system;

import static candor.system.Calls.assertProblem;
import static candor.system.OrganizationDeletions.RULES;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ADR 16: the rules that an organization sets for its own deletions. */
@WholeSystemTest
class DeletionRulesIT {
    private final WholeSystem system;
    private final Deletions deletions;
    private final OrganizationDeletions orders;

    DeletionRulesIT(WholeSystem system) {
        this.system = system;
        this.deletions = new Deletions(system);
        this.orders = new OrganizationDeletions(system);
    }

    @AfterEach
    void rulesOfTheDemonstration() {
        orders.reset();
    }

    @Test
    @DisplayName("stricter rules hold at once; weaker ones, where two are demanded, when another one approves them")
    void rules() {
        assertThat(orders.rules("avery", 3600, true).statusCode()).isEqualTo(200);
        HttpResponse<String> weaker = orders.rules("avery", 0, false);
        assertThat(weaker.statusCode()).isEqualTo(202);
        JsonNode now = WholeSystem.json(weaker);
        assertThat(now.path("undoSeconds").asLong()).isEqualTo(3600);
        assertThat(now.path("pending").path("proposedBy").asText()).isEqualTo("avery");
        assertProblem(deletions.post(RULES + "/approve", "avery", ""), 403, "own-request");
        assertProblem(deletions.post(RULES + "/approve", "gale", ""), 409, "request-decided");
        assertThat(deletions.post(RULES + "/approve", "blake", "").statusCode()).isEqualTo(200);
        assertThat(deletions.read(RULES, "avery").path("secondApproval").asBoolean())
                .isFalse();
        assertThat(orders.rules("avery", 60, true).statusCode()).isEqualTo(200);
        assertThat(orders.rules("avery", 0, true).statusCode()).isEqualTo(202);
        assertThat(deletions.post(RULES + "/refuse", "blake", "").statusCode()).isEqualTo(200);
        assertThat(deletions.read(RULES, "avery").path("undoSeconds").asLong()).isEqualTo(60);
        assertThat(deletions.read(RULES, "avery").path("pending").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"undoSeconds\": 1}",
                "{\"undoSeconds\": -1, \"secondApproval\": true}",
                "{\"undoSeconds\": 7776001, \"secondApproval\": true}",
                "{\"undoSeconds\": \"1\", \"secondApproval\": true}",
                "{\"undoSeconds\": 1, \"secondApproval\": true, \"third\": true}",
            })
    @DisplayName("rules that cannot be understood change nothing")
    void badRules(String body) {
        assertProblem(orders.put("avery", body), 400, "bad-request");
    }
}
