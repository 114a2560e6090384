package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** A person finds a record, understands why it is held and who looked at it, and what of its report was let go. */
@BrowserTest
class FindAndUnderstandIT {
    private final WholeSystem system;

    FindAndUnderstandIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName(
            "R19: a designer finds a record by words in any order and sees which administrator looked at this very one")
    void enterprise(PortalBrowser browser) {
        String word = send("demo-license-acme", "dana");
        Page dana = browser.signIn("dana", "/records/list.xhtml?category=USAGE&q=GATE%20" + word);
        dana.locator("main a[href*='record.xhtml?id=']").first().click();
        Locator main = dana.locator("main");
        assertThat(main).containsText("Nobody but you.");
        String id = dana.url().replaceAll(".*id=", "");
        assertThat(system.get("/api/v1/organization/records/" + id, "avery").statusCode())
                .isEqualTo(200);
        dana.reload();
        assertThat(main.locator(".looks-at")).containsText("avery");
        assertThat(main.locator(".looks-at")).containsText("Opened it.");
        dana.navigate(system.portal("/records/accesses.xhtml").toString());
        dana.locator(".look").first().locator(".seen a").click();
        assertThat(dana).hasURL(Pattern.compile(".*record.xhtml\\?id=" + id));
        dana.navigate(system.portal("/records/reports.xhtml?surface=SOFTWARE").toString());
        Locator newest = dana.locator(".compared").first();
        assertThat(newest.locator("tr", new Locator.LocatorOptions().setHasText("Prompt")))
                .containsText("Left out");
        assertThat(newest).containsText("R8");
        assertThat(newest.locator(".is-kept").first()).isVisible();
    }

    @Test
    @DisplayName(
            "a consumer finds a prompt by a phrase and a word, not by a word that is excluded, and nothing was let go")
    void consumer(PortalBrowser browser) {
        String word = send("demo-license-casey", "casey");
        String list = "/records/list.xhtml?category=USAGE&q=";
        Page casey = browser.signIn("casey", list + "%22opened%20the%22%20" + word);
        assertThat(casey.locator("main a[href*='record.xhtml?id=']")).hasCount(1);
        casey.navigate(system.portal(list + word + "%20-gate").toString());
        assertThat(casey.locator("main")).containsText("Nothing matches");
        casey.navigate(system.portal("/records/reports.xhtml?surface=SOFTWARE").toString());
        assertThat(casey.locator(".compared").first()).containsText("Kept");
        assertThat(casey.locator(".compared").first().locator(".left-out")).hasCount(0);
        for (int width : new int[] {390, 1440}) {
            casey.setViewportSize(width, 900);
            assertThat((Boolean) casey.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
        }
    }

    private String send(String key, String user) {
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode report = Reports.of(Reports.full(), user);
        report.withArray("usage").addObject().put("action", word + " opened the Gate");
        assertThat(system.collect(key, report.toString()).statusCode()).isEqualTo(200);
        return word;
    }
}
