package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R15: stewards set and lift legal holds on a page; administrators see what retention does. */
@BrowserTest
class HoldPageIT {
    private static final String HOSTILE = "<b onclick=alert(1)>\u202e خطر 🧾 ";

    @Test
    @DisplayName("R15: a hold is counted before it is set, and lifted for a reason alone; its words stay words")
    void journey(PortalBrowser browser) {
        String reference = HOSTILE + UUID.randomUUID();
        Page page = browser.signIn("stella", "/steward/holds.xhtml");
        page.fill("#user", "nobody-here");
        fill(page, reference);
        assertThat(page.getByRole(AriaRole.ALERT)).hasText("Nobody goes by this name.");

        page.fill("#user", "robin");
        fill(page, reference);
        assertThat(page.locator("h1")).hasText("Set this hold?");
        assertThat(page.locator("#sure-title")).containsText("It would keep");
        assertThat(page.locator("dl.facts")).containsText(reference);
        assertThat(Axe.violations(page)).isEmpty();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set the hold"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The hold is set.");
        assertThat(page.locator("li.waiting-request").first()).containsText(reference);
        assertThat(page.locator("b[onclick]")).hasCount(0);

        page.locator("li.waiting-request a").first().click();
        assertThat(page.locator("h3")).containsText("It keeps");
        assertThat(Axe.violations(page)).isEmpty();
        page.fill("#reason", "settled");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Lift the hold"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The hold is lifted.");
        assertThat(page.locator("li.waiting-request").first()).containsText("Lifted");
    }

    /** Tells of another case and another place, so that it does not reach what other tests delete. */
    private static void fill(Page page, String reference) {
        page.locator("input[name=surface][value=WEBSITE]").check();
        page.fill("#to", "2001-01-01");
        page.fill("#caseReference", reference);
        page.fill("#why", "a dispute");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("See what it would keep"))
                .click();
    }

    @Test
    @DisplayName("R15: administrators see what goes of their organization's, others have no such page")
    void retention(PortalBrowser browser, WholeSystem system) {
        Page page = browser.signIn("avery", "/organization/retention.xhtml");
        assertThat(page.locator("#going-title")).containsText("in the next 30 days");
        assertThat(page.locator("#runs-title")).isVisible();
        for (String address : List.of("/steward/holds.xhtml")) {
            assertThat(page.navigate(system.portal(address).toString()).status())
                    .as(address)
                    .isIn(403, 404);
        }
    }
}
