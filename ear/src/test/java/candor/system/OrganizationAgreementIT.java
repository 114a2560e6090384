package candor.system;

import static candor.system.Receipts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R11, R16: what is agreed with an organization, {@code GET /api/v1/organization/agreement}. */
@WholeSystemTest
class OrganizationAgreementIT {
    private static final String AGREEMENT = "/api/v1/organization/agreement";

    private final WholeSystem system;

    OrganizationAgreementIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName(
            "R11: the agreement in force stands beside the general policy, category by category, with its tools and versions")
    void inForce() {
        JsonNode acme = read("avery");
        assertThat(acme.path("organization").asText()).isEqualTo("acme");
        JsonNode agreement = acme.path("agreement");
        assertThat(agreement.path("version").asInt()).isEqualTo(1);
        assertThat(agreement.path("from").asText()).isNotEmpty();
        assertThat(agreement.path("staffDiagnostics").asBoolean()).isTrue();
        assertThat(texts(acme.path("tools"))).containsExactly("VIEW", "EXPORT", "MANAGE", "DELETE");
        JsonNode inputs = category(acme, "RENDER_INPUT", null);
        assertThat(inputs.path("general").path("disposition").asText()).as("R9").isEqualTo("REFUSE");
        assertThat(inputs.path("agreed").path("disposition").asText()).isEqualTo("REDUCE");
        assertThat(texts(inputs.path("agreed").path("omitted")))
                .containsExactly("RENDER_INPUT.INPUT_METADATA", "RENDER_INPUT.PROMPT");
        assertThat(inputs.path("agreed").path("retentionDays").asInt()).isEqualTo(180);
        assertThat(inputs.path("agreed").path("owner").asText()).isEqualTo("acme");
        assertThat(inputs.path("differs").asBoolean()).isTrue();
        assertThat(category(acme, "JOB", "SHARED")
                        .path("general")
                        .path("disposition")
                        .asText())
                .as("R5")
                .isEqualTo("ROUTE_ONLY");
        assertThat(category(acme, "JOB", "PRIVATE_VENDOR_MANAGED")
                        .path("general")
                        .path("disposition")
                        .asText())
                .as("R4")
                .isEqualTo("ROUTE_ONLY");
        JsonNode version = acme.path("versions").path(0);
        assertThat(version.path("state").asText()).isEqualTo("IN_FORCE");
        assertThat(version.path("categories").path("RENDER_INPUT").path("omit")).hasSize(2);
    }

    @Test
    @DisplayName(
            "R9, R16: with none in force the agreement is null, the general policy is told, and so are the tools without one")
    void none() {
        JsonNode globex = read("gale");
        assertThat(globex.has("agreement")).isTrue();
        assertThat(globex.path("agreement").isNull()).isTrue();
        assertThat(texts(globex.path("tools"))).containsExactly("VIEW", "DELETE");
        JsonNode inputs = category(globex, "RENDER_INPUT", null);
        assertThat(inputs.path("general").path("disposition").asText()).isEqualTo("REFUSE");
        assertThat(inputs.path("agreed").isNull()).isTrue();
        assertThat(category(globex, "ROUTING", "PRIVATE_CUSTOMER_MANAGED")
                        .path("general")
                        .path("disposition")
                        .asText())
                .as("R3")
                .isEqualTo("REFUSE");
        assertThat(globex.path("versions")).isEmpty();
        assertThat(globex.toString()).doesNotContain("acme");
    }

    @Test
    @DisplayName(
            "an agreement that ends is in force no more, and stays among the versions; no tool is needed to read it")
    void ends() {
        try (GlobexAgreement agreement = new GlobexAgreement(system, "")) {
            JsonNode agreed = read("gale");
            assertThat(agreed.path("agreement").path("version").asInt()).isEqualTo(agreement.version);
            assertThat(agreed.path("tools")).isEmpty();
            assertThat(category(agreed, "USAGE", null)
                            .path("agreed")
                            .path("retentionDays")
                            .asInt())
                    .isEqualTo(30);
            agreement.end();
            JsonNode ended = read("gale");
            assertThat(ended.path("agreement").isNull()).isTrue();
            assertThat(ended.path("versions").path(0).path("state").asText()).isEqualTo("ENDED");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"casey", "dana", "sam", "stella"})
    @DisplayName("R16: nobody but an administrator reads it")
    void others(String user) {
        assertThat(system.get(AGREEMENT, user).statusCode()).isEqualTo(403);
        assertThat(system.send(HttpRequest.newBuilder(system.portal(AGREEMENT)).GET())
                        .statusCode())
                .isEqualTo(401);
    }

    private JsonNode read(String user) {
        return WholeSystem.json(system.get(AGREEMENT, user));
    }

    private static JsonNode category(JsonNode agreement, String category, String hosting) {
        return StreamSupport.stream(agreement.path("categories").spliterator(), false)
                .filter(each -> each.path("category").asText().equals(category)
                        && (hosting == null
                                ? each.path("hosting").isNull()
                                : hosting.equals(each.path("hosting").asText())))
                .findFirst()
                .orElseThrow();
    }
}
