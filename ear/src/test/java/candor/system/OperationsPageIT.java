package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.ContainsTextOptions;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import java.time.Instant;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Operations at a glance in the portal, {@code /steward/operations.xhtml}. */
@BrowserTest
class OperationsPageIT {
    private static final String OPERATIONS = "/steward/operations.xhtml";
    private static final int PATIENCE = 30_000;

    private final WholeSystem system;
    private final Deletions data;

    OperationsPageIT(WholeSystem system) {
        this.system = system;
        this.data = new Deletions(system);
    }

    @Test
    @DisplayName("what came in is drawn and told by surface and rule, behind a line that says that everything answers")
    void numbers(PortalBrowser browser) {
        cameIn();
        Page stella = browser.signIn("stella", OPERATIONS);
        assertThat(stella.locator("nav.sections a[aria-current=page]")).hasText("Operations");
        assertThat(stella.locator(".health.good")).hasText("Everything answers: database, identity provider.");
        assertThat(stella.locator("[data-live=hour-chart] rect")).hasCount(60);
        assertThat(stella.locator("[data-live=day-chart] rect")).hasCount(24);
        assertThat(number(stella.locator("[data-live=amounts] dd").nth(1))).isPositive();
        assertThat(number(line(stella, "outcomes", "Kept").locator("td").nth(2)))
                .as("kept of the software")
                .isPositive();
        assertThat(number(rule(stella, "R7"))).isPositive();
        assertThat(stella.locator("[data-live=queues] tr")).hasCount(5);
        assertThat(stella.locator("[data-live=sizes] tr").first()).isVisible();
        Locator table = stella.locator("[data-live=hour-table]");
        assertThat(table).isHidden();
        stella.locator(".intake summary").first().click();
        assertThat(table.locator("tr")).hasCount(60);
    }

    @Test
    @DisplayName("numbers go on without reloading, what is open stays open, and they stand still for who says so")
    void live(PortalBrowser browser) {
        cameIn();
        Page stella = browser.signIn("stella", OPERATIONS);
        stella.evaluate("() => { window.loaded = 'once'; }");
        stella.locator(".intake summary").first().click();
        Locator rule = rule(stella, "R7");
        long before = number(rule);
        cameIn();
        stella.waitForCondition(() -> number(rule) > before, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        assertThat(stella.evaluate("() => window.loaded")).isEqualTo("once");
        assertThat(stella.locator("[data-live=hour-table]")).isVisible();
        stella.getByText("Stop updating").click();
        assertThat(stella.getByText("Go on updating")).isVisible();
        long stopped = number(rule);
        cameIn();
        assertThat(number(rule)).isEqualTo(stopped);
        stella.getByText("Go on updating").click();
        stella.waitForCondition(() -> number(rule) > stopped, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
    }

    @Test
    @DisplayName("a page that cannot reach the server says so, and that it can again")
    void unreachable(PortalBrowser browser) {
        Page stella = browser.signIn("stella", OPERATIONS);
        Locator lost = stella.locator("[data-lost]");
        assertThat(lost).isHidden();
        browser.context().setOffline(true);
        assertThat(lost).containsText("cannot be reached", new ContainsTextOptions().setTimeout(PATIENCE));
        stella.waitForCondition(lost::isVisible, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        browser.context().setOffline(false);
        stella.waitForCondition(lost::isHidden, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
    }

    @Test
    @DisplayName("R3: of a deployment that its customer manages there is one more in a number, and nothing else")
    void customerManaged(PortalBrowser browser) {
        Page stella = browser.signIn("stella", OPERATIONS);
        long before = refused(stella);
        assertThat(system.collectFrom("cloud", "demo-cloud-globex", "{}").statusCode())
                .isEqualTo(403);
        stella.waitForCondition(
                () -> refused(stella) > before, new Page.WaitForConditionOptions().setTimeout(PATIENCE));
        assertThat(stella.content()).doesNotContainIgnoringCase("globex");
    }

    @Test
    @DisplayName("it is whole in both languages, on a phone and a wall, in the light and the dark, open and closed")
    void look(PortalBrowser browser) {
        cameIn();
        Page stella = browser.signIn("stella", OPERATIONS);
        for (String language : List.of("en", "de")) {
            browser.context()
                    .addCookies(List.of(new Cookie("language", language)
                            .setUrl(system.portal("/").toString())));
            stella.navigate(system.portal(OPERATIONS).toString());
            stella.locator(".intake summary").all().forEach(Locator::click);
            for (ColorScheme scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
                stella.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(scheme));
                for (int width : List.of(2560, 1440, 390, 360)) {
                    look(stella, width, language + " " + scheme);
                }
            }
        }
    }

    @Test
    @DisplayName("without JavaScript the numbers are there, and a link loads them again")
    void withoutJavaScript(PortalBrowser browser) {
        cameIn();
        try (PortalBrowser plain = new PortalBrowser(
                system, browser.context().browser().newContext(new NewContextOptions().setJavaScriptEnabled(false)))) {
            Page stella = plain.signIn("stella", OPERATIONS);
            assertThat(stella.locator(".health.good")).isVisible();
            assertThat(stella.locator("[data-pause]")).isHidden();
            stella.locator("noscript a").click();
            assertThat(stella.locator("h1")).hasText("Operations at a glance");
        }
    }

    @Test
    @DisplayName("nobody but a steward opens it")
    void others(PortalBrowser browser) {
        Page avery = browser.signIn("avery", "/organization/records.xhtml");
        assertThat(avery.navigate(system.portal(OPERATIONS).toString()).status())
                .isEqualTo(403);
        browser.context().clearCookies();
        Page sam = browser.signIn("sam", "/diagnostics/");
        assertThat(sam.navigate(system.portal(OPERATIONS).toString()).status()).isEqualTo(403);
    }

    /** A report that is counted: its node has written it down. */
    private void cameIn() {
        String api = "/api/v1/steward/operations";
        String before = data.read(api, "stella").path("outcomes").toString();
        data.report("demo-license-casey", "casey", Instant.now().minusSeconds(60));
        data.awaitThat(api, "stella", seen -> !seen.path("outcomes").toString().equals(before));
    }

    private static void look(Page page, int width, String as) {
        page.setViewportSize(width, 900);
        assertThat(page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(as + " at " + width)
                .isEqualTo(0);
        assertThat(Axe.violations(page)).as(as + " at " + width).isEmpty();
    }

    private static Locator line(Page page, String table, String name) {
        return page.locator("[data-live=" + table + "] tr")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "th", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")))));
    }

    private static Locator rule(Page page, String rule) {
        return page.locator("[data-live=rules] li")
                .filter(new Locator.FilterOptions()
                        .setHas(page.locator(
                                "strong", new Page.LocatorOptions().setHasText(Pattern.compile("^" + rule + "$")))))
                .locator(".number");
    }

    /** None at all: the page says instead that nothing has come in. */
    private static long refused(Page page) {
        Locator line = line(page, "refused", "Private server that its organization manages");
        return line.count() == 0 ? 0 : number(line.locator("td"));
    }

    private static long number(Locator text) {
        return Long.parseLong(text.textContent().replaceAll("\\D", ""));
    }
}
