package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** German by the browser's wish or by choice. */
@BrowserTest
class LanguageIT {
    private final WholeSystem system;

    LanguageIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName("a browser that prefers German is answered in German, one that prefers what is not spoken in English")
    void byTheBrowser(PortalBrowser browser) {
        Page german = speaking("de-AT", browser);
        assertThat(german.locator("html")).hasAttribute("lang", "de");
        assertThat(german.locator("h1")).hasText("Sehen Sie, was wir über Sie speichern, und warum.");
        assertThat(speaking("ja", browser).locator("html")).hasAttribute("lang", "en");
    }

    private Page speaking(String language, PortalBrowser browser) {
        Page page = browser.context()
                .browser()
                .newContext(new NewContextOptions().setLocale(language))
                .newPage();
        page.navigate(system.portal("/").toString());
        return page;
    }

    @Test
    @DisplayName("a choice in the footer keeps the page and its filters, and lasts; R14: the reason follows it")
    void byChoice(PortalBrowser browser) {
        Page page = browser.signIn("casey", "/records/list.xhtml?category=USAGE&surface=SOFTWARE");
        page.locator("footer a[hreflang=de]").click();
        assertThat(page.locator("html")).hasAttribute("lang", "de");
        assertThat(page.url()).endsWith("/records/list.xhtml?category=USAGE&surface=SOFTWARE");
        Locator record = page.locator("main a[href*='record.xhtml?id=']").first();
        record.click();
        assertThat(page.locator(".basis .why")).containsText("unter einer Privatlizenz");
        assertThat(page.locator("footer a[hreflang=de]")).hasAttribute("aria-current", "true");
        Cookie kept = browser.context().cookies().stream()
                .filter(each -> each.name.equals("language"))
                .findFirst()
                .orElseThrow();
        assertThat(kept.value).isEqualTo("de");
        assertThat(kept.sameSite.name()).isEqualTo("LAX");
        page.locator("footer a[hreflang=en]").click();
        assertThat(page.locator(".basis .why")).containsText("under a consumer license");
    }

    @Test
    @DisplayName("a page that there is not is said in German too, and its footer leads back to the same address")
    void nothingHere(PortalBrowser browser) {
        Page page = browser.open("/nothing.xhtml?language=de&x=1");
        assertThat(page.url()).endsWith("/nothing.xhtml?x=1");
        assertThat(page.locator("h1, h2").first()).hasText("Hier ist nichts");
    }
}
