package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The identity provider's form, as the portal's tests use it. */
@BrowserTest
class SignInFormIT {

    @Test
    void takesNameAndPassword(WholeSystem system, PortalBrowser browser) {
        Page page = browser.context().newPage();
        page.navigate(system.provider() + "/account");
        browser.fillIn(page, "casey");

        page.waitForURL(Pattern.compile(".*/realms/candor/account.*"));
        Locator name = page.getByText("Casey Lindqvist").first();
        Locator tryAgain = page.getByText("Try again");
        // The provider's own console, which is not ours, now and then fails to load for the first time, and says this.
        name.or(tryAgain).first().waitFor();
        if (tryAgain.isVisible()) {
            tryAgain.click();
        }
        assertThat(name).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));
    }

    @Test
    void refusesAnotherPassword(WholeSystem system, PortalBrowser browser) {
        Page page = browser.context().newPage();
        page.navigate(system.provider() + "/account");
        page.fill("#username", "casey");
        page.fill("#password", "wrong");
        page.click("#kc-login");

        assertThat(page.locator("#input-error-username")).isVisible();
    }
}
