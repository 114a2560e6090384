package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R18: staff at work, in the browser. */
@BrowserTest
class DiagnosticsPageIT {
    private final WholeSystem system;
    private final String own =
            "F" + UUID.randomUUID().toString().replace("-", "").replaceAll("\\d", "x");
    private final String secret = "secret" + own;

    DiagnosticsPageIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName(
            "R18: staff finds a group, triages it, opens occurrences behind the mask, and reveals one for a reason")
    void journey(PortalBrowser browser) throws Exception {
        error("mail to " + secret + "@example.com <script>alert(1)</script> \u202e 🗓 " + "long".repeat(300));
        Page page = browser.signIn("sam", "/diagnostics/");
        assertThat(page.locator("nav.places a[aria-current=page]")).hasText("Errors");
        look(page);
        page.fill("#q", own);
        page.click(".filters button[type=submit]");
        page.waitForURL(address -> address.contains("q=" + own));
        assertThat(page.locator(".error-line")).hasCount(1);
        assertThat(page.locator(".error-line")).containsText("Lumen." + own);
        look(page);
        page.locator(".error-line a").click();
        assertThat(page.locator("h1")).containsText("Lumen.BoomException in Lumen." + own);
        assertThat(page.locator(".tags")).containsText("RTX 4090");
        look(page);
        page.selectOption("#to", "ACKNOWLEDGED");
        page.fill("#to-whom", "sam");
        page.fill("#note", "ask x@example.com");
        page.click("button[name=save]");
        assertThat(page.locator(".notice.calm[role=status]")).hasText("Saved.");
        assertThat(page.locator(".notes")).containsText("ask [mail]");
        assertThat(page.locator(".page-head .quiet")).containsText("Acknowledged");

        page.click("text=Open the occurrences");
        assertThat(page.locator(".occurrence")).hasCount(1);
        assertThat(page.content()).doesNotContain(secret);
        assertThat(page.locator(".occurrence .message")).containsText("[mail] <script>alert(1)</script>");
        look(page);
        page.click(".occurrence summary");
        page.fill("input[name=reason]", "asked for by " + own);
        page.fill("input[name=ticket]", "T-1");
        page.click("button[name=reveal]");
        assertThat(page.locator(".occurrence.revealed .message")).containsText(secret);
        look(page);
        browser.context().clearCookies();
        Page casey = browser.signIn("casey", "/records/accesses.xhtml");
        assertThat(casey.locator("main")).containsText("asked for by " + own + " (T-1)");
        assertThat(casey.navigate(system.portal("/diagnostics/").toString()).status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("an address that cannot be read is said so, a group that is none is not found, and German is German")
    void addresses(PortalBrowser browser) {
        Page page = browser.signIn("sam", "/diagnostics/");
        browser.context().addCookies(List.of(new Cookie("language", "de").setUrl(page.url())));
        page.navigate(system.portal("/diagnostics/?state=GONE&sort=OCCURRENCES&q=nothing-has-this")
                .toString());
        assertThat(page.locator("h1")).hasText("Fehler");
        assertThat(page.locator(".notice")).containsText("nicht lesbar");
        assertThat(page.locator(".empty")).containsText("Keine solchen Fehler");
        look(page);
        assertThat(page.navigate(system.portal("/diagnostics/group.xhtml?id=" + UUID.randomUUID())
                                .toString())
                        .status())
                .isEqualTo(404);
    }

    private void error(String message) {
        ObjectNode report = Reports.of(Reports.full(), "casey");
        ObjectNode error = (ObjectNode) report.at("/errors/0");
        error.put("message", "Lumen.BoomException: " + message);
        error.put(
                "stack",
                "Lumen.BoomException: x\n   at Lumen." + own + "(Int32 x) in C:\\Users\\" + secret + "\\a.cs:line 3");
        assertThat(system.collect("demo-license-casey", report.toString()).statusCode())
                .isEqualTo(200);
        String found = "select count(*) from error_signature where array_to_string(frames, ' ') like '%" + own + "%'";
        Awaited.within(Duration.ofSeconds(40), () -> system.ask(found), number -> !"0".equals(number));
    }

    private static void look(Page page) {
        Looks.whole(page, 360);
        Looks.accessible(page, 360, 1440);
    }
}
