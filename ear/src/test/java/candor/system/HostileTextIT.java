package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What people and machines sent is shown as text: everything that might be more, by every surface, on every page. */
@BrowserTest
class HostileTextIT {
    private final WholeSystem system;
    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);

    HostileTextIT(WholeSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @ValueSource(strings = {"everything", "endless"})
    @DisplayName("in every field of every surface: shown as it was sent, in lists and on the record's page")
    void consumersPages(String kind, PortalBrowser browser) {
        String text = kind.equals("endless") ? HostileText.endless(mark) : HostileText.everything(mark);
        Instant at = quietMoment(kind.equals("endless") ? 21 : 22);
        HostileRecords.of(text, "robin", at)
                .forEach((surface, records) ->
                        send(surface, surface.equals("software") ? "license-robin" : surface, records));
        List<JsonNode> records = records("me", "robin", at);
        assertThat(records).extracting(each -> each.path("category").asText()).hasSizeGreaterThan(20);
        WatchedPage robin = watched(browser, "robin", "/records/list.xhtml");
        String day = LocalDate.ofInstant(at, ZoneOffset.UTC).toString();
        robin.expect(robin.open(portal("/records/list.xhtml?from=" + day + "&to=" + day)), text.substring(0, 200), 8);
        for (String of : List.of("/records/reports.xhtml", "/", "/records/list.xhtml?q=" + mark)) {
            robin.open(portal(of));
        }
        for (JsonNode record : kind.equals("endless") ? oneOfEachCategory(records) : records) {
            String shown = robin.open(
                    portal("/records/record.xhtml?id=" + record.path("id").asText()));
            robin.expect(shown, text, leaves(record.path("content"), text));
        }
        assertThat(robin.faults()).isEmpty();
    }

    @Test
    @DisplayName("an administrator sees members' records as text, under an organization whose name is hostile too")
    void organizationsPages(PortalBrowser browser) throws SQLException {
        String text = HostileText.everything(mark);
        Instant at = quietMoment(23);
        ObjectNode report = HostileRecords.software(text, "dana", at);
        // Omitted there, and what it says would be scrubbed from the rest as well (R13).
        report.withObject("/tasks/0/input")
                .put("prompt", "a quay")
                .put("negativePrompt", "a crane")
                .remove("metadata");
        send("software", "license-acme", List.of(report));
        String before = rename("acme", HostileText.MARKUP + mark);
        try {
            WatchedPage avery = watched(browser, "avery", "/organization/records.xhtml?user=dana");
            avery.expect(avery.page().locator("main").textContent(), HostileText.MARKUP + mark, 1);
            List<JsonNode> records = records("organization", "avery", at);
            assertThat(records).hasSizeGreaterThan(3);
            for (JsonNode record : records) {
                String id = record.path("id").asText();
                avery.expect(
                        avery.open(portal("/organization/record.xhtml?id=" + id)),
                        text,
                        leaves(record.path("content"), text));
            }
            for (String page : List.of("/", "/policy/", "/policy/changes.xhtml", "/records/list.xhtml")) {
                avery.open(portal(page));
            }
            assertThat(avery.faults()).isEmpty();
        } finally {
            rename("acme", before);
        }
    }

    @Test
    @DisplayName("what a page's beacon brings, and the browser's name for itself, are texts")
    void beacon(PortalBrowser browser) {
        String text = HostileText.everything(mark);
        WatchedPage robin = watched(browser, "robin", "/records/list.xhtml");
        List<ObjectNode> hits =
                HostileRecords.of(text, "casey", quietMoment(24)).get("website");
        hits.forEach(each -> each.put("visitor", mark));
        // A view, a crash, and what happened to an account; together they are more than a page may send.
        for (ObjectNode hit : List.of(hits.get(0), hits.get(4), hits.get(5))) {
            assertThat(beacon(robin, "[" + hit + "]")).isEqualTo(204);
        }
        List<JsonNode> records = records("me", "robin", quietMoment(24));
        assertThat(records).extracting(each -> each.path("category").asText()).contains("CONNECTION", "ACTIVITY");
        assertThat(records).extracting(each -> each.path("category").asText()).doesNotContain("ACCOUNT");
        for (JsonNode record : records) {
            String shown = robin.open(
                    portal("/records/record.xhtml?id=" + record.path("id").asText()));
            robin.expect(shown, text, leaves(record.path("content"), text));
        }
        assertThat(robin.faults()).isEmpty();
        String endless = HostileRecords.of(HostileText.endless(mark), "casey", quietMoment(24))
                .get("website")
                .toString();
        assertThat(beacon(robin, endless)).isEqualTo(413);
    }

    @Test
    @DisplayName("half a surrogate pair and U+0000 are dropped and named; what is around them is kept and shown")
    void unstorable(PortalBrowser browser) {
        Instant at = quietMoment(25);
        String sent = Reports.of(Reports.full(at), "robin")
                .toString()
                .replace("fog over", mark + "\\ud800 fog \\udc00\\u0000over \\ud83e\\udd8a")
                .replace("sampler", "sam\\ud800pler\\u0000");
        JsonNode receipt =
                Receipts.receipts(system.collect("demo-license-robin", sent)).get(0);
        assertThat(receipt.path("outcome").asText()).isEqualTo("RETAINED");
        assertThat(Receipts.texts(receipt.path("dropped"))).contains("/tasks/0/input/prompt");
        WatchedPage robin = watched(browser, "robin", "/records/list.xhtml?q=" + mark);
        robin.page().locator("main a[href*='record.xhtml?id=']").first().click();
        robin.expect(robin.page().locator("main").textContent(), mark + " fog over \ud83e\udd8a", 1);
        assertThat(robin.faults()).isEmpty();
    }

    @Test
    @DisplayName("a member's name of endless length makes its record invalid, and costs its neighbours nothing")
    void endlessName() {
        ObjectNode report = Reports.full();
        report.withObject("/environment/runtime").put(HostileText.endless(mark), 1);
        assertThat(Receipts.outcomes(system.collect(
                        "demo-license-robin", report.toString(), Reports.small().toString())))
                .containsExactly("INVALID", "RETAINED");
    }

    @Test
    @DisplayName("a user's name that nobody has is named in the receipt, and is in no table")
    void user() throws SQLException {
        ObjectNode report = Reports.of(Reports.small(), HostileText.everything(mark));
        JsonNode receipt = Receipts.receipts(system.collect("demo-license-robin", report.toString()))
                .get(0);
        assertThat(Receipts.texts(receipt.path("dropped"))).contains("/user");
        assertThat(OmittedIsNowhereIT.tablesWith(system, mark)).isEmpty();
    }

    /** At noon of a day on which nobody else has anything, so that a day's list has what was sent here alone. */
    private static Instant quietMoment(int daysAgo) {
        return Instant.now()
                .truncatedTo(ChronoUnit.DAYS)
                .minus(Duration.ofDays(daysAgo))
                .plus(Duration.ofHours(12));
    }

    private void send(String surface, String key, List<ObjectNode> records) {
        var response = system.collectFrom(
                surface,
                "demo-" + key,
                records.stream().map(ObjectNode::toString).toArray(String[]::new));
        assertThat(Receipts.outcomes(response))
                .doesNotContain("INVALID", "REFUSED")
                .hasSize(records.size());
    }

    /** What is held of that moment, as the data API says it: JSON, and nothing that a browser would take for a page. */
    private List<JsonNode> records(String whose, String who, Instant at) {
        var response = system.get(
                "/api/v1/%s/records?from=%s&to=%s&limit=500&q=%s".formatted(whose, at, at.plusSeconds(1), mark), who);
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/json");
        assertThat(response.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(response.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'");
        return StreamSupport.stream(WholeSystem.json(response).path("items").spliterator(), false)
                .toList();
    }

    private static Collection<JsonNode> oneOfEachCategory(List<JsonNode> records) {
        Map<String, JsonNode> byCategory = new LinkedHashMap<>();
        records.forEach(each -> byCategory.put(each.path("category").asText(), each));
        return byCategory.values();
    }

    /** How often a text stands in a content as a value. */
    private static int leaves(JsonNode node, String text) {
        return node.isContainerNode()
                ? StreamSupport.stream(node.spliterator(), false)
                        .mapToInt(each -> leaves(each, text))
                        .sum()
                : node.asText().equals(text) ? 1 : 0;
    }

    private Object beacon(WatchedPage page, String records) {
        return page.page()
                .evaluate(
                        "body => fetch('/beacon', {method: 'POST', body,"
                                + " headers: {'Content-Type': 'application/json'}}).then(answer => answer.status)",
                        records);
    }

    private WatchedPage watched(PortalBrowser browser, String user, String path) {
        return new WatchedPage(browser.signIn(user, path), portal("/"));
    }

    private String portal(String path) {
        return system.portal("/").toString().replaceFirst("/$", "") + path;
    }

    /** @return the name for people that the organization had */
    private String rename(String organization, String displayName) throws SQLException {
        try (Connection connection = system.database();
                PreparedStatement update =
                        connection.prepareStatement("update organization o set display_name = ? from organization old"
                                + " where o.id = old.id and o.name = ? returning old.display_name")) {
            update.setString(1, displayName);
            update.setString(2, organization);
            try (var rows = update.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }
}
