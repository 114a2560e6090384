package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R18: durations and failures, in the browser. */
@BrowserTest
class PerformancePageIT {
    private static final String HOSTILE = "1.10 <script>alert(1)</script> \u202e 🗓 " + "long".repeat(30);

    private final WholeSystem system;

    PerformancePageIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName(
            "R18: staff sees which release is slower, chooses by graphics card, and reads German where it is theirs")
    void journey(PortalBrowser browser) throws Exception {
        PerformanceReports reports = new PerformanceReports(system);
        reports.all("1.9", "Card A", 10_000, 1);
        reports.all(HOSTILE, "Card A", 30_000, 8);
        reports.all("1.9", "Card B", 20_000, 1);
        reports.send("demo-license-casey", reports.report("casey", "1.9", "Rare card", 5_000, 0));
        reports.awaitCounted(16);
        Page page = browser.signIn("sam", "/diagnostics/");
        page.click("nav.sections a:has-text('Performance')");
        assertThat(page.locator("h1")).hasText("Performance");
        look(page);
        page.fill("#product", reports.product);
        page.click(".filters button[type=submit]");
        page.waitForURL(address -> address.contains("product=" + reports.product));
        assertThat(page.locator(".findings")).containsText("typically slower");
        assertThat(page.locator("#products-title ~ .scroll tbody tr")).hasCount(2);
        assertThat(page.locator("#products-title ~ .scroll tbody tr").first())
                .containsText("<script>alert(1)</script>");
        assertThat(page.locator("#gpus-title ~ .scroll tbody tr")).hasCount(2);
        assertThat(page.locator("main")).not().containsText("Rare card");
        look(page);
        page.fill("#gpu", "Card B");
        page.click(".filters button[type=submit]");
        page.waitForURL(address -> address.contains("gpu=Card+B"));
        assertThat(page.locator("#products-title ~ .scroll tbody tr")).hasCount(1);
        assertThat(page.locator(".findings")).containsText("No release differs");

        browser.context().addCookies(List.of(new Cookie("language", "de").setUrl(page.url())));
        page.navigate(system.portal("/diagnostics/performance.xhtml?days=8&from=2026-02-30&gpu=none-has-this")
                .toString());
        assertThat(page.locator("h1")).hasText("Leistung");
        assertThat(page.locator(".notice")).containsText("nicht lesbar");
        assertThat(page.locator(".empty")).containsText("Nichts gemessen");
        look(page);
        browser.context().clearCookies();
        Page casey = browser.signIn("casey", "/records/list.xhtml");
        assertThat(casey.navigate(
                                system.portal("/diagnostics/performance.xhtml").toString())
                        .status())
                .isEqualTo(403);
    }

    private static void look(Page page) {
        Looks.whole(page, 360);
        Looks.accessible(page, 360, 1440);
    }
}
