package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R19: the audit in the portal, {@code /steward/audit.xhtml}. */
@BrowserTest
class AuditPageIT {
    private static final String AUDIT = "/steward/audit.xhtml";

    private final WholeSystem system;
    private final Deletions data;

    AuditPageIT(WholeSystem system) {
        this.system = system;
        this.data = new Deletions(system);
    }

    @Test
    @DisplayName("a steward finds a look by its filters, which stay in the address, and reads whose records it saw")
    void found(PortalBrowser browser) {
        JsonNode look = lookOf("avery");
        Page stella = browser.signIn("stella", AUDIT);
        assertThat(stella.locator("nav.sections a[aria-current=page]")).hasText("Audit");
        stella.fill("#actor", "avery");
        stella.selectOption("#kind", "LOOK");
        stella.fill("#q", "BROWSE");
        stella.click("form[role=search] button");
        assertThat(stella.url())
                .contains("actor=avery", "kind=LOOK", "q=BROWSE")
                .doesNotContain("person=");
        assertThat(stella.locator(".entry .by bdi").first()).hasText("avery");
        assertThat(stella.locator(".entry").first()).containsText("Looked at a list of records");
        stella.click("a[href='?entry=" + look.path("sequence").asLong() + "']");
        assertThat(stella.locator("h1")).hasText("Looked at a list of records");
        assertThat(stella.locator(".people li")).hasText("dana 6 records");
        assertThat(stella.locator("main")).containsText(look.path("hash").asText());
        look(stella);
        stella.navigate(system.portal(AUDIT + "?actor=nobody").toString());
        assertThat(stella.locator(".empty h2")).hasText("No entry is found");
        look(stella);
    }

    @Test
    @DisplayName(
            "the chain is verified by a button: whole, then broken where somebody edited a look, in the visitor's language")
    void verified(PortalBrowser browser) {
        JsonNode look = lookOf("blake");
        Page stella = browser.signIn("stella", AUDIT);
        stella.click("button[name=verify]");
        assertThat(stella.locator(".finding.whole")).containsText("The chain is whole");
        look(stella);
        String row = " where id = '" + look.path("id").asText() + "'";
        system.execute("update data_access set reason = reason || '!'" + row);
        try {
            stella.click("button[name=verify]");
            assertThat(stella.locator(".finding.broken"))
                    .containsText("The chain is broken at entry "
                            + String.format("%,d", look.path("sequence").asLong()));
            look(stella);
            browser.context()
                    .addCookies(List.of(new Cookie("language", "de")
                            .setUrl(system.portal("/").toString())));
            stella.navigate(system.portal(AUDIT).toString());
            stella.click("button[name=verify]");
            assertThat(stella.locator(".finding.broken")).containsText("sagt nicht mehr");
            look(stella);
        } finally {
            system.execute("update data_access set reason = rtrim(reason, '!')" + row);
        }
    }

    @Test
    @DisplayName("the chain is saved as a file that begins with a signed head")
    void exported(PortalBrowser browser) throws Exception {
        lookOf("avery");
        Page stella = browser.signIn("stella", AUDIT);
        Download file = stella.waitForDownload(() -> stella.click("a[download]"));
        assertThat(file.suggestedFilename()).isEqualTo("candor-audit.ndjson");
        assertThat(Files.readString(file.path())).startsWith("{\"from\":1,\"head\":\"eyJ");
    }

    @Test
    @DisplayName("nobody but a steward opens it, and what is not there is not found")
    void others(PortalBrowser browser) {
        Page avery = browser.signIn("avery", "/organization/records.xhtml");
        for (String path : List.of(AUDIT, "/steward/audit/export")) {
            assertThat(avery.navigate(system.portal(path).toString()).status()).isEqualTo(403);
        }
        browser.context().clearCookies();
        Page stella = browser.signIn("stella", AUDIT);
        for (String entry : List.of("999999999", "0", "x")) {
            assertThat(stella.navigate(system.portal(AUDIT + "?entry=" + entry).toString())
                            .status())
                    .isEqualTo(404);
        }
    }

    /** At six records of dana's. @return its entry */
    private JsonNode lookOf(String administrator) {
        Instant minute = Deletions.minuteOfItsOwn();
        data.report("demo-license-acme", "dana", minute);
        data.read("/api/v1/organization/records?from=" + minute + "&to=" + minute.plusSeconds(60), administrator);
        return data.awaitThat(
                        "/api/v1/steward/audit?kind=LOOK&actor=" + administrator + "&q=" + minute,
                        "stella",
                        seen -> seen.path("items").size() == 1)
                .path("items")
                .path(0);
    }

    private static void look(Page page) {
        for (int width : List.of(1440, 390, 360)) {
            page.setViewportSize(width, 900);
            assertThat(page.evaluate(
                            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(page.url() + " at " + width)
                    .isEqualTo(0);
        }
        page.setViewportSize(1440, 900);
        assertThat(Axe.violations(page)).as(page.url()).isEmpty();
    }
}
