package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Asking for deletion and deciding on it, in the portal. */
@BrowserTest
class ErasureJourneyIT {
    private static final String STATE = ".stands";

    private final WholeSystem system;
    private final Deletions deletions;

    ErasureJourneyIT(WholeSystem system) {
        this.system = system;
        this.deletions = new Deletions(system);
    }

    @AfterEach
    void takeBackWhatIsOpen() {
        for (String who : List.of("casey", "dana", "avery")) {
            for (JsonNode request : deletions.read("/api/v1/me/erasures", who).path("items")) {
                if (request.path("state").asText().equals("ASKED")) {
                    deletions.takeBack(
                            "/api/v1/me/erasures/" + request.path("id").asText(), who);
                }
            }
        }
    }

    @Test
    @DisplayName("a consumer sees what would go, asks, is told by a steward's approval, and takes the certificate away")
    void consumer(PortalBrowser browser) throws Exception {
        Instant minute = Deletions.minuteOfItsOwn();
        deletions.report("demo-license-casey", "casey", minute);
        Page casey = browser.signIn("casey", "/erasures/");
        assertThat(casey.locator("nav.places a[aria-current=page]")).hasText("Deletion");
        look(casey);
        choose(casey, minute);
        assertThat(casey.locator("#reach h2")).containsText("would be deleted");
        assertThat(casey.locator("#reach table")).containsText("Rendering inputs");
        assertThat(casey.locator("#reach")).containsText("data stewards decides within a month");
        look(casey);
        casey.click("button[name=ask]");
        casey.waitForURL(address -> address.contains("/erasures/request.xhtml?id="));
        assertThat(casey.locator(STATE)).hasText("Waiting for a decision");
        look(casey);
        casey.navigate(system.portal("/erasures/").toString());
        assertThat(casey.locator("main")).containsText("You have asked for deletion");
        look(casey);
        casey.click("text=See where it stands");

        try (PortalBrowser another =
                new PortalBrowser(system, browser.context().browser().newContext())) {
            Page stella = another.signIn("stella", "/steward/erasures.xhtml");
            decide(stella, "casey", "approve");
            assertThat(stella.locator(".outcome-note")).containsText("Approved");
        }
        casey.reload();
        assertThat(casey.locator(STATE)).hasText("Deleted", new HasTextOptions().setTimeout(30_000));
        Locator certificate = casey.locator(".certificate");
        assertThat(certificate).containsText("stella");
        assertThat(certificate).containsText("none was left");
        look(casey);
        for (String guide : List.of("/docs/certificate.md", "/.well-known/jwks.json")) {
            assertThat(certificate.locator("a[href='" + guide + "']")).isVisible();
            assertThat(system.get(guide, "casey").statusCode()).as(guide).isEqualTo(200);
        }
        Download file = casey.waitForDownload(() -> casey.click("a[download]"));
        assertThat(file.suggestedFilename()).isEqualTo("erasure-certificate.jws");
        assertThat(Files.readString(file.path()))
                .isEqualTo(system.get("/api/v1/me/erasures/" + id(casey) + "/certificate", "casey")
                        .body());
    }

    @Test
    @DisplayName(
            "R16: a member asks, an administrator of the organization approves, in German, and the page follows the deletion")
    void member(PortalBrowser browser) {
        Instant minute = Deletions.minuteOfItsOwn();
        deletions.report("demo-license-acme", "dana", minute);
        german(browser);
        Page dana = browser.signIn("dana", "/erasures/");
        choose(dana, minute);
        assertThat(dana.locator("#reach")).containsText("Die Verwaltung von Acme Architects entscheidet");
        dana.click("button[name=ask]");
        dana.waitForURL(address -> address.contains("/erasures/request.xhtml?id="));
        assertThat(dana.locator(STATE)).hasText("Wartet auf eine Entscheidung");
        try (PortalBrowser another =
                new PortalBrowser(system, browser.context().browser().newContext())) {
            german(another);
            Page avery = another.signIn("avery", "/organization/erasures.xhtml");
            decide(avery, "dana", "approve");
            assertThat(avery.locator(".outcome-note")).containsText("Bewilligt");
        }
        dana.reload();
        assertThat(dana.locator(STATE)).hasText("Gelöscht", new HasTextOptions().setTimeout(30_000));
        assertThat(dana.locator(".certificate")).containsText("avery");
        look(dana);
    }

    @Test
    @DisplayName("a rejection needs a reason, which the person reads word for word; an own request cannot be decided")
    void rejection(PortalBrowser browser) {
        String reason = "Gehört zu einem laufenden Verfahren <script>alert(1)</script> \u202e 🗓 " + "lang".repeat(200);
        String own = deletions.ask("avery", "{\"categories\": [\"ROUTING\"]}");
        String request = deletions.ask("dana", "{\"categories\": [\"ROUTING\"]}");
        Page avery = browser.signIn("avery", "/organization/erasures.xhtml");
        avery.navigate(system.portal("/organization/erasures.xhtml?id=" + Deletions.id(own))
                .toString());
        assertThat(avery.locator("#decide-title")).hasText("This is your own request");
        assertThat(avery.locator("button[name=approve], a[href*=step]")).hasCount(0);
        look(avery);
        avery.navigate(system.portal("/organization/erasures.xhtml?step=reject&id=" + Deletions.id(request))
                .toString());
        avery.locator("#reason").evaluate("field => field.required = false");
        avery.click("button[name=reject]");
        assertThat(avery.locator("[role=alert].wrong")).hasText("A rejection needs a reason.");
        look(avery);
        avery.fill("#reason", reason);
        avery.click("button[name=reject]");
        assertThat(avery.locator(".outcome-note")).containsText("Rejected");
        browser.context().clearCookies();
        Page dana = browser.signIn("dana", "/erasures/request.xhtml?id=" + Deletions.id(request));
        assertThat(dana.locator(".reason")).hasText(reason);
        assertThat(dana.locator(STATE)).hasText("Rejected");
        look(dana);
    }

    @Test
    @DisplayName("a request is withdrawn after a question; somebody else's is nowhere")
    void withdrawn(PortalBrowser browser) {
        String request = deletions.ask("casey", "{\"surfaces\": [\"CLOUD\"]}");
        Page casey = browser.signIn("casey", "/erasures/request.xhtml?id=" + Deletions.id(request));
        casey.click("text=Withdraw the request");
        assertThat(casey.locator("#sure-title")).hasText("Withdraw this request?");
        look(casey);
        casey.click("button[name=back]");
        assertThat(casey.locator(STATE)).hasText("Withdrawn");
        browser.context().clearCookies();
        Page robin = browser.signIn("robin", "/erasures/");
        assertThat(robin.navigate(system.portal("/erasures/request.xhtml?id=" + Deletions.id(request))
                                .toString())
                        .status())
                .isEqualTo(404);
        assertThat(robin.navigate(system.portal("/steward/erasures.xhtml").toString())
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName(
            "an overdue request says so to the person and first of all to the stewards; an empty queue says that too")
    void overdue(PortalBrowser browser) throws Exception {
        Tenant tenant = new Tenant(system);
        UUID person = tenant.member("m-" + UUID.randomUUID());
        tenant.agreement(1, "2024-01-01T00:00:00Z", Tenant.FOR_GOOD, "");
        String request = deletions.ask("casey", "{\"surfaces\": [\"CLOUD\"]}");
        system.execute(
                "update erasure_request set due_at = now() - interval '1 day', asked_at = now() - interval '32 days' where id = '%s'"
                        .formatted(Deletions.id(request)));
        system.execute("""
                insert into erasure_request (id, person_id, organization_id, by_administrator, asked_at, due_at, state, language)
                select '%s', id, organization_id, false, now(), now() + interval '30 days', 'ASKED', 'en'
                from person where id = '%s'""".formatted(UUID.randomUUID(), person));
        Page casey = browser.signIn("casey", "/erasures/request.xhtml?id=" + Deletions.id(request));
        assertThat(casey.locator(STATE)).hasText("Overdue");
        assertThat(casey.locator("#course .notice")).containsText("has passed");
        look(casey);
        browser.context().clearCookies();
        Page stella = browser.signIn("stella", "/steward/erasures.xhtml");
        assertThat(stella.locator(".waiting-request").first()).containsText("Overdue");
        assertThat(stella.locator("main")).containsText(tenant.name);
        look(stella);
        system.execute(
                "update erasure_request set state = 'WITHDRAWN', ended_at = now(), address = null where state = 'ASKED'");
        stella.reload();
        assertThat(stella.locator(".empty")).containsText("Nobody waits for a decision");
        look(stella);
    }

    @Test
    @DisplayName("an approved deletion says until when it can be undone, and is undone after a question")
    void undone(PortalBrowser browser) throws Exception {
        system.execute("update organization set erasure_undo_seconds = 3600 where name = 'acme'");
        try {
            String request = deletions.ask("dana", Deletions.filter(Deletions.minuteOfItsOwn()));
            String id = Deletions.id(request);
            assertThat(deletions
                            .post("/api/v1/organization/erasure-requests/" + id + "/approve", "blake", "")
                            .statusCode())
                    .isEqualTo(204);
            Page dana = browser.signIn("dana", "/erasures/request.xhtml?id=" + id);
            assertThat(dana.locator(STATE)).hasText("Approved, can still be undone");
            look(dana);
            dana.click("text=Undo the deletion");
            dana.click("button[name=back]");
            assertThat(dana.locator(STATE)).hasText("Undone");
        } finally {
            system.execute("update organization set erasure_undo_seconds = 0 where name = 'acme'");
        }
    }

    private static void german(PortalBrowser browser) {
        browser.context()
                .addCookies(List.of(
                        new Cookie("language", "de").setUrl(browser.open("/").url())));
    }

    /** What the software reported on the day of that minute. */
    private static void choose(Page page, Instant minute) {
        String day = LocalDate.ofInstant(minute, ZoneId.systemDefault()).toString();
        page.uncheck("input[value=WEBSITE]");
        page.uncheck("input[value=CLOUD]");
        page.fill("#from", day);
        page.fill("#to", day);
        page.click(".choose button[type=submit]");
        page.waitForURL(address -> address.contains("see=1"));
    }

    private void decide(Page page, String who, String what) {
        look(page);
        page.locator(".waiting-request", new Page.LocatorOptions().setHasText(who))
                .locator("a")
                .first()
                .click();
        assertThat(page.locator("h1")).containsText(who);
        look(page);
        page.click("a[href*='step=" + what + "']");
        look(page);
        page.click("button[name=" + what + "]");
    }

    private static String id(Page page) {
        return page.url().replaceFirst(".*id=", "");
    }

    /** Whole at 360 pixels, and nothing against WCAG 2.2 AA, in both themes. */
    private static void look(Page page) {
        Looks.whole(page, 360, 1440);
        Looks.accessible(page, 360, 1440);
    }
}
