package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
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

        // What comes then is the provider's own console, which now and then fails to load and is not ours.
        page.waitForURL(Pattern.compile(".*/realms/candor/account.*"));
        assertThat(page.locator("#kc-login")).hasCount(0);
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
