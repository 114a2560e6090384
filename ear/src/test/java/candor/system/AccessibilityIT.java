package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.Rule;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every page against WCAG 2.2 AA, as far as axe-core can tell. */
@BrowserTest
class AccessibilityIT {
    private static final List<String> WCAG_22_AA = List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

    @ParameterizedTest
    @CsvSource({"LIGHT, 1440", "DARK, 1440", "LIGHT, 390", "DARK, 390"})
    @DisplayName("no page violates WCAG 2.2 AA")
    void everyPage(ColorScheme scheme, int width, PortalBrowser browser, WholeSystem system) {
        Page casey = browser.signIn("casey", "/records/list.xhtml");
        requireNone(casey, Pages.of(casey, system), scheme, width);
        browser.context().clearCookies();
        String organization = "/organization/records.xhtml";
        Page avery = browser.signIn("avery", organization);
        List<String> pages = List.of(
                system.portal(organization).toString(),
                system.portal("/organization/erasures.xhtml").toString(),
                system.portal("/policy/").toString());
        requireNone(avery, pages, scheme, width);
        browser.context().clearCookies();
        Page stella = browser.signIn("stella", "/steward/erasures.xhtml");
        requireNone(stella, List.of(stella.url()), scheme, width);
    }

    private static void requireNone(Page page, List<String> addresses, ColorScheme scheme, int width) {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
        page.setViewportSize(width, 900);
        for (String address : addresses) {
            page.navigate(address);
            List<Rule> violations =
                    new AxeBuilder(page).withTags(WCAG_22_AA).analyze().getViolations();
            assertThat(violations).as(address).extracting(Rule::getId).isEmpty();
        }
    }
}
