package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Every page against WCAG 2.2 AA, as far as axe-core can tell, and under what people set in their system. */
@BrowserTest
class AccessibilityIT {
    private static final String ORGANIZATION = "/organization/records.xhtml";
    private static final String OVERFLOW =
            "() => document.documentElement.scrollWidth - document.documentElement.clientWidth";

    private final List<String> violations = new ArrayList<>();

    @Test
    @DisplayName(
            "no page violates WCAG 2.2 AA or is wider than the window, on a phone or a wall, in the light or in the dark")
    void everyPage(PortalBrowser browser, WholeSystem system) {
        Page casey = browser.signIn("casey", "/records/list.xhtml");
        Pages.of(casey, system).forEach(address -> look(casey, address));
        browser.context().clearCookies();
        Page avery = browser.signIn("avery", ORGANIZATION);
        for (String address : List.of(
                ORGANIZATION,
                "/organization/",
                "/organization/accesses.xhtml",
                "/organization/agreement.xhtml",
                "/organization/collection.xhtml",
                "/organization/collection.xhtml?see=1&omit=ENVIRONMENT.RUNTIME",
                "/organization/deletions.xhtml",
                "/organization/erasures.xhtml",
                "/organization/exports.xhtml",
                "/organization/retention.xhtml",
                "/organization/clients.xhtml",
                "/organization/members.xhtml",
                "/organization/members.xhtml?step=invite",
                "/policy/")) {
            look(avery, system.portal(address).toString());
        }
        browser.context().clearCookies();
        Page sam = browser.signIn("sam", "/diagnostics/");
        look(sam, sam.url());
        look(sam, system.portal("/diagnostics/performance.xhtml").toString());
        browser.context().clearCookies();
        Page stella = browser.signIn("stella", "/steward/erasures.xhtml");
        look(stella, stella.url());
        for (String address : List.of(
                "index.xhtml",
                "organizations.xhtml",
                "licenses.xhtml",
                "keys.xhtml",
                "policy.xhtml",
                "holds.xhtml",
                "retention.xhtml",
                "audit.xhtml",
                "audit.xhtml?entry=1",
                "operations.xhtml")) {
            look(stella, system.portal("/steward/" + address).toString());
        }
        assertThat(violations).isEmpty();
    }

    @Test
    @DisplayName("nothing moves for who wants no motion, and with forced colors the place and the focus are still seen")
    void settings(PortalBrowser browser) {
        Page page = browser.signIn("casey", "/records/list.xhtml");
        page.emulateMedia(new Page.EmulateMediaOptions()
                .setReducedMotion(ReducedMotion.REDUCE)
                .setForcedColors(ForcedColors.ACTIVE));
        assertThat(page.evaluate("() => getComputedStyle(document.documentElement).scrollBehavior"))
                .isEqualTo("auto");
        assertThat(page.evaluate("() => [...document.querySelectorAll('*')].filter(each =>"
                        + " parseFloat(getComputedStyle(each).transitionDuration) > 0"
                        + " || getComputedStyle(each).animationName !== 'none').length"))
                .isEqualTo(0);
        for (String here : List.of(".segments a[aria-current=true]", ".places a[aria-current=page]")) {
            assertThat(line(page, here))
                    .as(here)
                    .isNotEqualTo(line(page, here.replaceFirst("\\[.*", "[aria-current=false]")));
        }
        page.keyboard().press("Tab");
        assertThat(line(page, ":focus")).contains("solid");
    }

    /** What is drawn around an element and under it. */
    private static String line(Page page, String selector) {
        return page.locator(selector)
                .first()
                .evaluate(
                        "each => getComputedStyle(each).outline + getComputedStyle(each).borderBottomColor + getComputedStyle(each).fontWeight")
                .toString();
    }

    private void look(Page page, String address) {
        page.navigate(address);
        for (int width : List.of(2560, 1440, 360, 390)) {
            page.setViewportSize(width, 900);
            if (!page.evaluate(OVERFLOW).equals(0)) {
                violations.add(address + " is wider than " + width);
            }
        }
        for (int width : List.of(390, 1440)) {
            page.setViewportSize(width, 900);
            Axe.violations(page).forEach(each -> violations.add(address + " at " + width + ": " + each));
        }
    }
}
