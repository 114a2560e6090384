package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The stewards' desk in the browser: two stewards, and what one of them may not do alone. */
@BrowserTest
class StewardPagesIT {
    private static final String OVERFLOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    @Test
    @DisplayName("R11: one steward writes in the policy's vocabulary, another reads what it changes and gives it force")
    void agreement(PortalBrowser browser, WholeSystem system) {
        Tenant tenant = new Tenant(system);
        Page stella = browser.signIn("stella", "/steward/index.xhtml");
        stella.navigate(system.portal("/steward/agreement.xhtml?organization=" + tenant.name)
                .toString());
        stella.fill("#from", LocalDate.now().plusDays(3).toString());
        stella.selectOption("[name='disposition.USAGE']", "REFUSE");
        stella.check("[name='omit.RENDER_INPUT'][value=PROMPT]");
        stella.fill("[name='days.RENDER_INPUT']", "30");
        stella.check("[name=tool][value=EXPORT]");
        stella.click("button[value=write]");
        assertThat(stella.locator("h1").textContent()).contains("Version 1", "Draft");
        assertThat(stella.locator("button[value=approve], a[href*='step=approve']")
                        .count())
                .as("nobody approves what they wrote")
                .isZero();
        String address = stella.url();
        stella.locator("a[href*=simulate]").click();
        assertThat(stella.locator("main").textContent()).contains("It would have changed nothing");
        browser.context().clearCookies();
        Page milo = browser.signIn("milo", "/steward/index.xhtml");
        Locator waiting = milo.locator("a[href*='" + address.replaceAll(".*(id=[0-9a-f-]+).*", "$1") + "']");
        assertThat(waiting.count()).isEqualTo(1);
        waiting.click();
        assertThat(milo.locator("tr.differs")
                        .filter(new Locator.FilterOptions().setHasText("Activity and tasks"))
                        .count())
                .isPositive();
        milo.locator("a[href*='step=approve']").click();
        milo.locator("button[value=approve]").click();
        assertThat(milo.locator("h1").textContent()).contains("Approved");
        assertThat(system.ask("select version from service_agreement join organization o on o.id = organization_id"
                        + " where o.name = '" + tenant.name + "'"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("a key is shown in one answer and by no address; it is revoked in a second step, and refused then")
    void key(PortalBrowser browser, WholeSystem system) {
        Page stella = browser.signIn("stella", "/steward/keys.xhtml");
        stella.selectOption("#of", "website");
        stella.click("button[value=make]");
        String key = stella.locator(".new-key").textContent();
        assertThat(key).matches("candor_[a-z2-7]{8}_[A-Za-z0-9_-]{43}");
        stella.navigate(system.portal("/steward/keys.xhtml").toString());
        assertThat(stella.content()).doesNotContain(key).contains(key.substring(0, 15));
        stella.locator("tr", new Page.LocatorOptions().setHasText(key.substring(0, 15)))
                .locator("a[href*=revoke]")
                .click();
        stella.click("button[value=revoke]");
        assertThat(stella.locator("[role=status]").textContent()).contains("revoked");
        assertThat(system.collectFrom("website", key, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    @DisplayName("organizations, people and servers are added where one sees them, and a taken name is told")
    void organization(PortalBrowser browser, WholeSystem system) {
        String name = "p-" + Long.toString(System.nanoTime(), 36);
        Page stella = browser.signIn("stella", "/steward/organizations.xhtml");
        stella.fill("#name", name);
        stella.fill("#displayName", "<b>Größe</b> & Söhne \u05D0\u05D1 🎨");
        stella.click("button[value=create]");
        assertThat(stella.locator("h1").textContent()).isEqualTo("<b>Größe</b> & Söhne \u05D0\u05D1 🎨");
        stella.fill("#user", "dana");
        stella.click("button[value=join]");
        assertThat(stella.locator("[role=alert]").textContent()).contains("belongs to an organization");
        stella.fill("#user", "u-" + name);
        stella.click("button[value=join]");
        assertThat(stella.locator("main").textContent()).contains("u-" + name);
        stella.fill("#deployment", "server-" + name);
        stella.click("button[value=deploy]");
        assertThat(stella.locator("main").textContent()).contains("server-" + name);
    }

    @Test
    @DisplayName("no page of the desk violates WCAG 2.2 AA or is wider than the window")
    void accessible(PortalBrowser browser, WholeSystem system) {
        Page stella = browser.signIn("stella", "/steward/index.xhtml");
        List<String> faults = new ArrayList<>();
        for (String path : List.of(
                "index.xhtml",
                "organizations.xhtml",
                "organization.xhtml?id=00000000-0000-4000-b000-000000000001",
                "agreement.xhtml?id=00000000-0000-4000-e000-000000000001",
                "agreement.xhtml?organization=acme",
                "licenses.xhtml",
                "licenses.xhtml?id=00000000-0000-4000-c000-000000000003",
                "licenses.xhtml?id=00000000-0000-4000-c000-000000000003&q=dana",
                "organization.xhtml?id=00000000-0000-4000-b000-000000000001&part=people",
                "retention.xhtml",
                "keys.xhtml",
                "keys.xhtml?step=rotate&id=00000000-0000-4000-9000-000000000001",
                "policy.xhtml")) {
            stella.navigate(system.portal("/steward/" + path).toString());
            for (int width : List.of(360, 390, 1440, 2560)) {
                stella.setViewportSize(width, 900);
                if (!stella.evaluate(OVERFLOW).equals(0)) {
                    faults.add(path + " is wider than " + width);
                }
            }
            stella.setViewportSize(1440, 900);
            Axe.violations(stella).forEach(each -> faults.add(path + ": " + each));
        }
        assertThat(faults).isEmpty();
    }
}
