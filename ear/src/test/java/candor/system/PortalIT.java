package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.Cookie;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** The portal as people use it: the real pages, the real identity provider, a real browser. */
@BrowserTest
class PortalIT {
    private static final String MINE = "/records/list.xhtml";
    private static final String ORGANIZATION = "/organization/records.xhtml";

    private final WholeSystem system;

    PortalIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName("from the landing page to a record and why it is held, and out again on both sides")
    void journey(PortalBrowser browser) {
        String word = send("demo-license-casey", "casey", "a lighthouse ");
        Page page = browser.open("/");
        List<String> troubles = troubles(page);
        page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true))
                .click();
        browser.fillIn(page, "casey");
        assertThat(page).hasURL(Pattern.compile(".*" + MINE + "$"));
        page.fill("#q", word);
        page.selectOption("#category", "RENDER_INPUT");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*[?&]q=" + word + ".*"));
        assertThat(page).hasURL(Pattern.compile(".*category=RENDER_INPUT.*"));
        records(page).first().click();
        Locator main = page.locator("main");
        assertThat(main).containsText("a lighthouse " + word);
        assertThat(main).containsText("18446744073709551615");
        assertThat(main).containsText("Why is this held?");
        assertThat(main).containsText("We collect detailed usage reports from users with Consumer licenses");
        assertThat(main).containsText("R7");
        page.goBack();
        assertThat(page).hasURL(Pattern.compile(".*[?&]q=" + word + ".*"));
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out"))
                .click();
        assertThat(page).hasURL(system.portal("/").toString());
        assertThat(page.getByRole(
                        AriaRole.LINK,
                        new Page.GetByRoleOptions().setName("Sign in").setExact(true)))
                .isVisible();
        page.navigate(system.portal(MINE).toString());
        assertThat(page.locator("#username")).isVisible();
        assertThat(troubles).isEmpty();
    }

    @Test
    @DisplayName("R16: without the tool VIEW an administrator's pages answer 403, and say why that may be")
    void withoutView(PortalBrowser browser) {
        Page gale = browser.signIn("gale", MINE);
        system.execute("insert into service_agreement (id, organization_id, version, in_force_from, terms) select "
                + "gen_random_uuid(), id, 78, now() - interval '1 minute', '{\"categories\": {}, \"omitUserIdentifiers\": false, "
                + "\"tools\": [\"EXPORT\"], \"staffDiagnostics\": false}' from organization where name = 'globex'");
        try {
            for (String path : List.of("records.xhtml", "record.xhtml?id=" + UUID.randomUUID())) {
                Response answer =
                        gale.navigate(system.portal("/organization/" + path).toString());
                assertThat(answer.status()).isEqualTo(403);
                assertThat(gale.locator("main")).containsText("your organization’s agreement does not grant it");
            }
        } finally {
            system.execute("delete from service_agreement where version = 78");
        }
    }

    @Test
    @DisplayName(
            "dana sees her own alone; avery also the organization's, and is told that the look is recorded, which dana sees")
    void organization(PortalBrowser browser) {
        String word = send("demo-license-acme", "dana", "");
        Page dana = browser.signIn("dana", MINE);
        assertThat(dana.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Organization")))
                .hasCount(0);
        dana.navigate(system.portal(ORGANIZATION).toString());
        assertThat(dana.locator("main")).not().containsText("Acme Architects");
        dana.navigate(system.portal(MINE + "?category=USAGE&q=" + word).toString());
        assertThat(records(dana)).hasCount(1);
        browser.context().clearCookies();
        Page avery = browser.signIn("avery", MINE + "?q=" + word);
        assertThat(records(avery)).hasCount(0);
        avery.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Organization"))
                .click();
        assertThat(avery.locator("main")).containsText("Acme Architects");
        avery.locator(".sections a[href$='records.xhtml']").click();
        assertThat(avery.locator("main")).containsText("is itself recorded");
        avery.navigate(
                system.portal(ORGANIZATION + "?category=RENDER_INPUT&user=dana").toString());
        records(avery).first().click();
        assertThat(avery.locator("main")).containsText("agreement");
        assertThat(avery.locator("main")).containsText("R8");
        assertThat(avery.locator("main")).containsText("RENDER_INPUT.PROMPT");
        browser.context().clearCookies();
        Page concerned = browser.signIn("dana", "/records/accesses.xhtml");
        assertThat(concerned.locator(".look").first()).containsText("avery");
        assertThat(concerned.locator(".look").first()).containsText("Opened one of your records.");
    }

    @Test
    @DisplayName("a record of somebody else's is not found, in the portal too")
    void somebodyElses(PortalBrowser browser) {
        send("demo-license-acme", "dana", "");
        Page dana = browser.signIn("dana", MINE);
        records(dana).first().click();
        String address = dana.url();
        browser.context().clearCookies();
        Page casey = browser.signIn("casey", MINE);
        assertThat(casey.navigate(address).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("staff without a license is told so kindly, and can sign out")
    void noPlaceForStaff(PortalBrowser browser) {
        Page sam = browser.signIn("sam", MINE);
        assertThat(sam.locator("h1")).isVisible();
        assertThat(sam.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Sign out")))
                .isVisible();
        assertThat(sam.locator("body")).not().containsText("Exception");
    }

    @Test
    @DisplayName("an expired session leads back to signing in")
    void expired(PortalBrowser browser) {
        Page page = browser.signIn("casey", MINE);
        browser.context().clearCookies();
        records(page).first().click();
        assertThat(page.locator("#username")).isVisible();
        browser.fillIn(page, "casey");
        assertThat(page).hasURL(Pattern.compile(".*/records/record\\.xhtml\\?id=.*"));
        assertThat(page.locator("main")).containsText("Why is this held?");
    }

    @Test
    @DisplayName("the portal's session opens no door of the API")
    void noDoorForOtherSites(PortalBrowser browser) {
        browser.signIn("casey", MINE);
        List<Cookie> cookies = browser.context().cookies(system.portal("/").toString());
        assertThat(cookies).anyMatch(cookie -> cookie.name.equals("JSESSIONID") && cookie.httpOnly);
        APIResponse response = browser.context()
                .request()
                .get(system.portal("/api/v1/me/records").toString());
        assertThat(response.status()).isEqualTo(401);
        assertThat(browser.context()
                        .request()
                        .post(system.portal("/sign-out").toString())
                        .status())
                .as("signing out without the page's token")
                .isEqualTo(403);
    }

    /** Sends a report with a word of its own in a usage action and, if there is to be one, at the end of the prompt. */
    private String send(String key, String user, String prompt) {
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        ObjectNode report = Reports.of(Reports.full(), user);
        report.withArray("usage").addObject().put("action", "open-" + word);
        if (!prompt.isEmpty()) { // of a prompt that is omitted, the word would be scrubbed from the action too (R13)
            report.withObject("/tasks/0/input").put("prompt", prompt + word);
        }
        assertThat(system.collect(key, report.toString()).statusCode()).isEqualTo(200);
        return word;
    }

    private static Locator records(Page page) {
        return page.locator("main a[href*='record.xhtml?id=']");
    }

    /** Errors of scripts and refusals of the Content-Security-Policy, as they come. */
    static List<String> troubles(Page page) {
        List<String> troubles = new ArrayList<>();
        page.onPageError(troubles::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text());
            }
        });
        return troubles;
    }
}
