package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Two stewards, from a customer that nobody has heard of to a record that its agreement reduced, and to the audit of all that. */
@BrowserTest
class StewardJourneyIT {
    private static final LocalDate TODAY = LocalDate.now(ZoneOffset.UTC);

    private final WholeSystem system;
    private final String name = "j-" + Long.toString(System.nanoTime(), 36);
    private final String user = "u-" + name;

    StewardJourneyIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName(
            "R8, R9, R11, R12, R15, R19: organization, license, key, agreement by two, a reduced record, a hold, the audit")
    void journey(PortalBrowser browser) {
        Page stella = browser.signIn("stella", "/steward/organizations.xhtml");
        String organization = organizationWithAServer(stella);
        String key = keyOfALicense(stella);
        assertThat(omittedOf(key))
                .as("R9: no agreement, and the action is kept")
                .doesNotContain("USAGE.ACTION");
        String draft = draft(stella);
        browser.context().clearCookies();
        approve(browser.signIn("milo", "/steward/index.xhtml"), draft);
        assertThat(omittedOf(key)).as("R8: as two stewards have agreed").contains("USAGE.ACTION");
        browser.context().clearCookies();
        Page again = browser.signIn("stella", organization);
        assertThat(again.locator("section[aria-labelledby=agreements]")).containsText("In force");
        hold(again);
        audited(again);
    }

    private String organizationWithAServer(Page page) {
        page.fill("#name", name);
        page.fill("#displayName", "Journey " + name);
        page.click("button[value=create]");
        String address = page.url();
        page.fill("#user", user);
        page.click("button[value=join]");
        page.fill("#deployment", "server-" + name);
        page.click("button[value=deploy]");
        assertThat(page.locator("section[aria-labelledby=deployments]")).containsText("server-" + name);
        return address;
    }

    private String keyOfALicense(Page page) {
        page.navigate(system.portal("/steward/licenses.xhtml").toString());
        page.fill("#reference", "L-" + name);
        page.click("button[value=create]");
        page.fill("#organization", name);
        page.fill("#from", TODAY.minusDays(40).toString());
        page.click("button[value=term]");
        assertThat(page.locator("section[aria-labelledby=terms] li")).containsText("Journey " + name);
        page.fill("#user", user);
        page.fill("#assign-from", TODAY.minusDays(40).toString());
        page.click("button[value=assign]");
        assertThat(page.locator(".history li")).hasCount(1);
        page.click("a[href*='keys.xhtml?license=']");
        page.click("button[value=make]");
        return page.locator(".new-key").textContent();
    }

    /** @return what was left out of a report that the key sent */
    private List<String> omittedOf(String key) {
        return Receipts.receipts(
                        system.collect(key, Reports.of(Reports.full(), user).toString()))
                .stream()
                .flatMap(receipt -> Receipts.texts(receipt.path("omitted")).stream())
                .toList();
    }

    private String draft(Page page) {
        page.navigate(
                system.portal("/steward/agreement.xhtml?organization=" + name).toString());
        page.fill("#from", TODAY.toString());
        page.check("[name='omit.USAGE'][value=ACTION]");
        page.check("[name=tool][value=VIEW]");
        page.click("button[value=write]");
        assertThat(page.locator("tr.differs").filter(new Locator.FilterOptions().setHasText("Activity and tasks")))
                .hasCount(1);
        page.locator("a[href*=simulate]").click();
        assertThat(page.locator("section[aria-labelledby=simulation]")).containsText("Action of 1 record");
        return page.url().replaceAll(".*(id=[0-9a-f-]+).*", "$1");
    }

    private static void approve(Page page, String draft) {
        page.click("section[aria-labelledby=waiting] a[href*='" + draft + "']");
        page.click("a[href*='step=approve']");
        page.click("button[value=approve]");
        assertThat(page.locator("h1")).containsText("In force");
    }

    private void hold(Page page) {
        page.navigate(system.portal("/steward/holds.xhtml").toString());
        page.fill("#organization", name);
        page.fill("#caseReference", "case " + name);
        page.fill("#why", "a dispute");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("See what it would keep"))
                .click();
        assertThat(page.locator("#sure-title")).containsText("It would keep");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Set the hold"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("The hold is set.");
        page.navigate(system.portal("/steward/index.xhtml").toString());
        assertThat(page.locator("section[aria-labelledby=holds]")).containsText("in force");
    }

    private void audited(Page page) {
        Locator entries = page.locator(".entries");
        Awaited.within( // sealed a second behind what is done
                Duration.ofSeconds(20),
                () -> {
                    page.navigate(system.portal("/steward/audit.xhtml?organization=" + name)
                            .toString());
                    return String.join(" ", entries.allTextContents());
                },
                text -> text.contains("Set a legal hold"));
        for (String act : List.of(
                "Created an organization",
                "Let a person join",
                "Created a deployment",
                "Assigned a license",
                "Made a collector key",
                "Drafted an agreement",
                "Approved an agreement",
                "Set a legal hold")) {
            assertThat(entries).containsText(act);
        }
        assertThat(entries.locator("li").filter(new Locator.FilterOptions().setHasText("Approved an agreement")))
                .containsText("milo");
        page.click("button[name=verify]");
        assertThat(page.locator(".finding")).containsText("The chain is whole");
    }
}
