package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the contract says of addresses and of who can sign in. */
@WholeSystemTest
class AddressesIT {

    @Test
    void healthIsUp(WholeSystem system) {
        HttpResponse<String> response = system.send(HttpRequest.newBuilder(system.management("/health")));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(WholeSystem.json(response).path("status").asText()).isEqualTo("UP");
    }

    @Test
    void metricsAreForPrometheus(WholeSystem system) {
        HttpResponse<String> response = system.send(HttpRequest.newBuilder(system.management("/metrics")));

        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.body()).contains("# TYPE ").containsPattern("(?m)^base_|^jvm_|^undertow_|^datasources_");
    }

    @Test
    void receiptsAreCountedByOutcomeAndRule(WholeSystem system) {
        system.collect("demo-license-globex", Reports.full().toString(), "{}");
        String metrics = system.send(HttpRequest.newBuilder(system.management("/metrics")))
                .body();

        assertThat(metrics.lines().filter(line -> line.startsWith("candor_receipts_total")))
                .anyMatch(line -> line.contains("outcome=\"REDUCED\"") && line.contains("surface=\"SOFTWARE\""))
                .anyMatch(line -> line.contains("outcome=\"INVALID\""));
        assertThat(metrics.lines().filter(line -> line.startsWith("candor_receipt_rules_total")))
                .anyMatch(line -> line.contains("rule=\"R9\""));
    }

    @Test
    void noAnswerSaysWhatTheServerIs(WholeSystem system) {
        HttpResponse<String> response = system.send(HttpRequest.newBuilder(system.portal("/no-such-page")));

        assertThat(response.headers().map()).doesNotContainKeys("server", "x-powered-by");
        assertThat(response.body()).doesNotContainIgnoringCase("wildfly", "undertow", "\tat ");
    }

    @ParameterizedTest
    @CsvSource({
        "casey,1,customer",
        "robin,2,customer",
        "dana,3,customer",
        "avery,4,customer org-admin",
        "blake,5,customer org-admin",
        "gale,6,customer org-admin",
        "sam,7,staff",
        "stella,8,steward",
        "milo,9,steward"
    })
    void everybodyHasTheirSubjectAndRoles(String user, int number, String roles, WholeSystem system)
            throws IOException {
        JsonNode claims = claims(system.token(user));

        assertThat(claims.path("sub").asText()).isEqualTo("00000000-0000-4000-a000-%012d".formatted(number));
        assertThat(claims.path("preferred_username").asText()).isEqualTo(user);
        List<String> granted = new ArrayList<>();
        claims.path("realm_access").path("roles").forEach(role -> granted.add(role.asText()));
        assertThat(granted).containsExactlyInAnyOrderElementsOf(Arrays.asList(roles.split(" ")));
    }

    private static JsonNode claims(String token) throws IOException {
        return new ObjectMapper().readTree(Base64.getUrlDecoder().decode(token.split("\\.")[1]));
    }
}
