package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stewards, staff and administrators write, and what programs say of their errors, is text on every page that shows it. */
@BrowserTest
class HostileDeskIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String ACME = "organizations/00000000-0000-4000-b000-000000000001";

    private final WholeSystem system;
    private final StewardApi desk;
    private final Calls calls;
    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);
    /** Of a hundred characters at most, and such as a spreadsheet would calculate. */
    private final String line =
            "=<img class=%s src=x onerror=%s=1>{0}#{7*7}'\"&lt; ".formatted(HostileText.MADE, HostileText.RAN) + mark;

    HostileDeskIT(WholeSystem system) {
        this.system = system;
        this.desk = new StewardApi(system);
        this.calls = new Calls(system);
    }

    @Test
    @DisplayName(
            "names of organizations, licenses and servers, reasons and cases of holds: on every page of the stewards' desk")
    void stewardsPages(PortalBrowser browser) {
        String organization = id(desk.done("POST", "organizations", json("name", mark, "displayName", line), 201));
        String license = id(desk.done("POST", "licenses", json("reference", line), 201));
        desk.done(
                "POST",
                "licenses/" + license + "/terms",
                json("type", "ENTERPRISE", "organization", mark, "from", "2026-01-01T00:00:00Z"),
                201);
        desk.done(
                "POST",
                "deployments",
                json("name", line, "hosting", "PRIVATE_VENDOR_MANAGED", "organization", mark),
                201);
        desk.done("POST", "organizations/" + organization + "/people", json("user", line + "p"), 201);
        desk.done("POST", "collector-keys", json("license", license), 201);
        String hold = Deletions.id(Calls.path(desk.ask(
                "POST",
                "holds",
                json("organization", mark, "reason", HostileText.everything(mark), "caseReference", line),
                "stella")));
        WatchedPage stella = watched(browser, "stella", "/steward/");
        String one = "/steward/organization.xhtml?id=" + organization;
        stella.expect(stella.open(portal(one)), line, 4);
        stella.expect(stella.open(portal("/steward/licenses.xhtml?id=" + license)), line, 2);
        stella.expect(stella.open(portal("/steward/holds.xhtml?id=" + hold)), HostileText.everything(mark), 1);
        for (String page : List.of(
                "index.xhtml",
                "organizations.xhtml?q=" + mark,
                "licenses.xhtml?q=" + mark,
                "keys.xhtml",
                "keys.xhtml?license=" + license,
                "agreement.xhtml?organization=" + mark,
                "holds.xhtml",
                "holds.xhtml?user=" + mark,
                "audit.xhtml",
                "audit.xhtml?organization=" + mark,
                "erasures.xhtml",
                "operations.xhtml",
                "policy.xhtml")) {
            stella.open(portal("/steward/" + page));
        }
        desk.done("POST", "holds/" + hold + "/lift", json("reason", HostileText.everything(mark)), 204);
        stella.expect(stella.open(portal("/steward/holds.xhtml?id=" + hold)), HostileText.everything(mark), 2);
        assertThat(stella.faults()).isEmpty();
    }

    @Test
    @DisplayName("an organization's name for people, on every page of its administrators")
    void administratorsPages(PortalBrowser browser) {
        String before = desk.done("GET", ACME, "", 200).path("displayName").asText();
        desk.done("PATCH", ACME, json("displayName", line), 200);
        try {
            WatchedPage avery = watched(browser, "avery", "/organization/");
            avery.expect(avery.page().locator("main").textContent(), line, 1);
            for (String page : List.of(
                    "members.xhtml",
                    "members.xhtml?step=invite",
                    "clients.xhtml",
                    "collection.xhtml",
                    "deletions.xhtml",
                    "erasures.xhtml",
                    "exports.xhtml",
                    "accesses.xhtml",
                    "agreement.xhtml",
                    "retention.xhtml",
                    "records.xhtml")) {
                avery.open(portal("/organization/" + page));
            }
            assertThat(avery.faults()).isEmpty();
        } finally {
            desk.done("PATCH", ACME, json("displayName", before), 200);
        }
    }

    @Test
    @DisplayName("what an error says, its tags, notes, the version it was resolved in, and why it was revealed")
    void staffsPages(PortalBrowser browser) {
        String text = HostileText.everything(mark);
        ObjectNode report = HostileRecords.software(text, "robin", Instant.now());
        assertThat(system.collect("demo-license-robin", report.toString()).statusCode())
                .isEqualTo(200);
        String group = groupOf(report.path("id").asText());
        String path = "/api/v1/diagnostics/groups/" + group;
        String triage = json("state", "resolved", "resolvedIn", line, "note", text);
        assertThat(calls.as("sam", "PATCH", path, triage).statusCode()).isEqualTo(200);
        WatchedPage sam = watched(browser, "sam", "/diagnostics/");
        String page = portal("/diagnostics/group.xhtml?open=1&id=" + group);
        sam.expect(sam.open(page), mark, 3);
        sam.expect(sam.page().locator("main").textContent(), line, 1);
        for (String query : List.of("?q=" + mark, "?sort=OCCURRENCES", "?version=" + mark, "?state=RESOLVED")) {
            sam.open(portal("/diagnostics/" + query));
        }
        String occurrence = Calls.ok(system.get(path + "/occurrences", "sam"))
                .at("/items/0/id")
                .asText();
        String why = HostileText.MARKUP + " \u202e\u2067 " + mark;
        HttpResponse<String> revealed = calls.as(
                "sam",
                "POST",
                "/api/v1/diagnostics/occurrences/" + occurrence + "/reveal",
                json("reason", why, "ticket", line));
        Calls.ok(revealed);
        sam.expect(sam.open(page), text, 2);
        assertThat(sam.faults()).isEmpty();
        browser.context().clearCookies();
        WatchedPage robin = watched(browser, "robin", "/records/accesses.xhtml");
        robin.expect(robin.page().locator("main").textContent(), why, 1);
        robin.expect(robin.open(portal("/records/accesses.xhtml")), line, 1);
        assertThat(robin.faults()).isEmpty();
        browser.context().clearCookies();
        WatchedPage stella = watched(browser, "stella", "/steward/audit.xhtml");
        stella.open(portal("/steward/audit.xhtml?user=sam"));
        assertThat(stella.faults()).isEmpty();
    }

    @Test
    @DisplayName(
            "why a request was rejected: on the person's page, on the administrators', in the mail, and in none of its headers")
    void rejection(PortalBrowser browser) {
        String text = HostileText.everything(mark);
        Instant minute = Deletions.minuteOfItsOwn();
        Deletions deletions = new Deletions(system);
        deletions.report("demo-license-acme", "dana", minute);
        String request = deletions.ask("dana", Deletions.filter(minute));
        String id = Deletions.id(request);
        assertThat(calls.as(
                                "avery",
                                "POST",
                                "/api/v1/organization/erasure-requests/" + id + "/reject",
                                json("reason", text))
                        .statusCode())
                .isEqualTo(204);
        WatchedPage dana = watched(browser, "dana", "/erasures/");
        dana.expect(dana.open(portal("/erasures/request.xhtml?id=" + id)), text, 1);
        dana.open(portal("/erasures/"));
        assertThat(dana.faults()).isEmpty();
        browser.context().clearCookies();
        WatchedPage avery = watched(browser, "avery", "/organization/erasures.xhtml");
        avery.open(portal("/organization/erasures.xhtml?id=" + id));
        assertThat(avery.faults()).isEmpty();
        SentMails.Mail mail = new SentMails(system).await(id, "was rejected");
        assertThat(mail.subject()).doesNotContain(mark).doesNotContain("\n");
        assertThat(mail.text()).contains(mark);
    }

    @ParameterizedTest
    @CsvSource({
        "stella, POST, steward/organizations, displayName, 200, name=MARK",
        "stella, POST, steward/licenses, reference, 100, ",
        "stella, POST, steward/deployments, name, 100, hosting=SHARED",
        "stella, POST, steward/holds, reason, 2000, user=casey&caseReference=C",
        "stella, POST, steward/holds, caseReference, 200, user=casey&reason=R",
        "sam, PATCH, diagnostics/groups/00000000-0000-4000-b000-000000000009, note, 2000, ",
        "sam, PATCH, diagnostics/groups/00000000-0000-4000-b000-000000000009, resolvedIn, 100, state=resolved",
        "sam, POST, diagnostics/occurrences/00000000-0000-4000-b000-000000000009-0/reveal, reason, 500, ticket=T",
        "sam, POST, diagnostics/occurrences/00000000-0000-4000-b000-000000000009-0/reveal, ticket, 100, reason=R",
        "avery, POST, organization/erasure-requests/00000000-0000-4000-b000-000000000009/reject, reason, 2000, "
    })
    @DisplayName("what is longer than it may be, empty, or holds U+0000 is a 400 that does not repeat it")
    void limits(String who, String method, String path, String field, int most, String others) {
        for (String wrong : List.of("W".repeat(most + 1), "W".repeat(1_000_000), "", "   ", "a\0" + mark)) {
            ObjectNode body = JsonNodeFactory.instance.objectNode().put(field, wrong);
            for (String other : others == null
                    ? new String[0]
                    : others.replace("MARK", mark).split("&")) {
                body.put(other.split("=")[0], other.split("=")[1]);
            }
            HttpResponse<String> answer = calls.as(who, method, "/api/v1/" + path, body.toString());
            assertThat(answer.statusCode()).as(wrong.length() + answer.body()).isIn(400, 413);
            assertThat(answer.body()).doesNotContain("WW").doesNotContain(mark);
        }
    }

    private String groupOf(String report) {
        String sql = "select (select s.group_id from error_signature s join error_occurrence o on o.signature_id = s.id"
                + " join collected_record r on r.id = o.record_id where r.client_id = '" + report + "' limit 1)";
        Instant end = Instant.now().plus(PATIENCE);
        while (system.ask(sql) == null) {
            assertThat(Instant.now()).isBefore(end);
        }
        return system.ask(sql);
    }

    private static String id(JsonNode made) {
        return made.path("id").asText();
    }

    private static String json(String... members) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < members.length; i += 2) {
            object.put(members[i], members[i + 1]);
        }
        return object.toString();
    }

    private WatchedPage watched(PortalBrowser browser, String user, String path) {
        return new WatchedPage(browser.signIn(user, path), portal("/"));
    }

    private String portal(String path) {
        return system.portal("/").toString().replaceFirst("/$", "") + path;
    }
}
