package candor.system;

import static candor.system.Receipts.receipts;
import static candor.system.Receipts.texts;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What becomes of website analytics: {@code POST /collect/v1/website}, on the whole system. */
@WholeSystemTest
class CollectWebsiteIT {
    private final WholeSystem system;
    private final String visitor = UUID.randomUUID().toString();

    CollectWebsiteIT(WholeSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @ValueSource(strings = {"casey", "dana", "gale", ""})
    @DisplayName("R1: what the table lists is retained, the same for every license and for visitors without one")
    void sameForAll(String user) {
        ObjectNode hit = full();
        if (!user.isEmpty()) {
            hit.put("user", user);
        }
        JsonNode receipt = send(hit);
        assertThat(receipt.path("outcome").asText()).isEqualTo("RETAINED");
        assertThat(texts(receipt.path("retained")))
                .containsExactly("ACCOUNT", "CONNECTION", "ACTIVITY", "DEVICE_EVENT");
        assertThat(texts(receipt.path("omitted"))).isEmpty();
        assertThat(texts(receipt.path("basis").path("rules"))).containsExactly("R1");
        assertThat(receipt.path("basis").path("clause").asText()).isEqualTo("1");
    }

    @Test
    @DisplayName("R1: a field that the table does not list is dropped and named")
    void unlisted() {
        ObjectNode hit = full().put("mood", "curious");
        hit.withObject("connection").put("battery", "low");
        hit.withObject("activity").put("keystrokes", "abc");
        JsonNode receipt = send(hit);
        assertThat(texts(receipt.path("dropped")))
                .containsExactlyInAnyOrder("/mood", "/connection/battery", "/activity/keystrokes");
    }

    @Test
    @DisplayName("contract: an unknown name is named in the receipt and never stored")
    void unknownUser() throws Exception {
        String nobody = "nobody-" + UUID.randomUUID();
        JsonNode receipt = send(hit("page-view", Instant.now()).put("user", nobody));
        assertThat(texts(receipt.path("dropped"))).containsExactly("/user");
        assertThat(OmittedIsNowhereIT.tablesWith(system, nobody)).isEmpty();
    }

    @Test
    @DisplayName("contract: a type that is not listed is invalid, with a pointer to it")
    void unlistedType() {
        JsonNode receipt = send(hit("mind-reading", Instant.now()));
        assertThat(receipt.path("outcome").asText()).isEqualTo("INVALID");
        assertThat(receipt.path("problem").asText()).isEqualTo("/type");
    }

    @Test
    @DisplayName("R1: what a visitor did before signing in joins the account, and what another visitor did does not")
    void visitorJoins() {
        ObjectNode before = hit("page-view", Instant.now().minusSeconds(60)).put("visitor", visitor);
        ObjectNode stranger = hit("page-view", Instant.now().minusSeconds(60)).put("visitor", visitor + "x");
        send(before);
        send(stranger);
        assertThat(heldOf("casey", before)).isFalse();
        send(hit("action", Instant.now()).put("visitor", visitor).put("user", "casey"));
        assertThat(heldOf("casey", before)).isTrue();
        assertThat(heldOf("casey", stranger)).isFalse();
    }

    @Test
    @DisplayName("R1: it joins as well if it arrives after the sign-in, and what was done after the sign-in does not")
    void lateArrivalJoins() {
        send(hit("action", Instant.now()).put("visitor", visitor).put("user", "robin"));
        ObjectNode before = hit("page-view", Instant.now().minusSeconds(60)).put("visitor", visitor);
        ObjectNode after = hit("page-view", Instant.now().plusSeconds(60)).put("visitor", visitor);
        send(before);
        send(after);
        assertThat(heldOf("robin", before)).isTrue();
        assertThat(heldOf("robin", after)).isFalse();
    }

    @Test
    @DisplayName("R1: in one request, too")
    void joinsWithinARequest() {
        ObjectNode before = hit("page-view", Instant.now().minusSeconds(60)).put("visitor", visitor);
        ObjectNode signIn = hit("action", Instant.now()).put("visitor", visitor).put("user", "casey");
        assertThat(receipts(system.collectFrom("website", "demo-website", before.toString(), signIn.toString())))
                .hasSize(2);
        assertThat(heldOf("casey", before)).isTrue();
    }

    @Test
    @DisplayName("what the website calls its visitor is nowhere, only a digest of it")
    void visitorIsADigest() throws Exception {
        send(hit("page-view", Instant.now()).put("visitor", visitor));
        assertThat(OmittedIsNowhereIT.tablesWith(system, visitor)).isEmpty();
    }

    private JsonNode send(ObjectNode record) {
        return receipts(system.collectFrom("website", "demo-website", record.toString()))
                .get(0);
    }

    private boolean heldOf(String user, ObjectNode record) {
        JsonNode items = WholeSystem.json(system.get("/api/v1/me/records?surface=WEBSITE&limit=500", user))
                .path("items");
        return StreamSupport.stream(items.spliterator(), false)
                .anyMatch(each -> each.path("clientId").equals(record.path("id")));
    }

    private static ObjectNode full() {
        ObjectNode hit = hit("crash", Instant.now());
        hit.withObject("connection")
                .put("ipAddress", "192.0.2.7")
                .put("userAgent", "Mozilla/5.0")
                .put("device", "desktop")
                .put("browser", "Firefox 140")
                .withObject("settings")
                .put("language", "de");
        hit.withObject("activity")
                .put("file", "/a.pdf")
                .put("query", "chairs")
                .put("action", "open")
                .put("referrer", "/");
        hit.withObject("deviceEvent")
                .put("activity", "resume")
                .withObject("errorReport")
                .put("message", "m")
                .put("stack", "s");
        hit.withObject("/deviceEvent/hardware").put("cores", 8);
        hit.withObject("account")
                .put("email", "mail@example.org")
                .withObject("settings")
                .put("theme", "dark");
        return hit;
    }

    private static ObjectNode hit(String type, Instant at) {
        ObjectNode hit = Reports.parse("{}")
                .put("id", UUID.randomUUID().toString())
                .put("type", type)
                .put("occurredAt", at.toString());
        hit.withObject("activity").put("page", "/pricing");
        return hit;
    }
}
