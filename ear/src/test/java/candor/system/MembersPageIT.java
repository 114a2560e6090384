package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import candor.system.SentMails.Mail;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An organization's members, in the browser. */
@BrowserTest
class MembersPageIT {
    private static final String HERE = "/organization/members.xhtml";

    private final WholeSystem system;

    MembersPageIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName(
            "an administrator finds a member, and the member's records from there; another organization's is not found")
    void find(PortalBrowser browser) {
        Page page = browser.signIn("avery", HERE);
        assertThat(page.locator("h1")).hasText("Members of Acme Architects");
        assertThat(page.locator(".sections a[aria-current=page]")).hasText("Members");
        assertThat(line(page, "dana")).containsText("DEMO-ACME");
        assertThat(line(page, "avery").locator(".acts a[href*=step]")).hasCount(0);
        page.fill("#q", "DAN");
        page.keyboard().press("Enter");
        assertThat(page.locator(".people tbody tr")).hasCount(1);
        look(page);
        page.locator(".acts a[href^='records.xhtml']").click();
        page.waitForURL("**/records.xhtml?user=dana");
        page.navigate(system.portal(HERE + "?q=dana").toString());
        page.locator(".acts a[href^='deletions.xhtml']").click();
        page.waitForURL("**/deletions.xhtml**");
        assertThat(page.locator("#users")).hasValue("dana");
        page.navigate(system.portal(HERE + "?q=gale").toString());
        assertThat(page.locator(".empty h2")).hasText("Nobody goes by that");
        page.navigate(
                system.portal(HERE + "?id=" + idOf("gale") + "&step=remove").toString());
        assertThat(page.locator("#step")).hasCount(0);
        page.navigate(system.portal(HERE + "?cursor=made-up&q=%00%3Cb%3E").toString());
        assertThat(page.locator("#q")).hasValue("<b>");
    }

    @Test
    @DisplayName(
            "an invitation is written, followed by its link, and ends in a sign-in; the member is made an administrator and removed")
    void journey(PortalBrowser browser) {
        String name = "p-" + UUID.randomUUID().toString().substring(0, 8);
        Page page = browser.signIn("avery", HERE);
        page.getByText("Invite somebody").click();
        look(page);
        page.fill("#name", "dana");
        page.fill("#address", name + "@acme.example");
        page.click("button[name=invite]");
        assertThat(page.locator(".notice[role=alert]")).containsText("already");
        assertThat(page.locator("#address")).hasValue(name + "@acme.example");
        page.fill("#name", name);
        page.click("button[name=invite]");
        assertThat(page.locator(".notice[role=status]")).hasText("The invitation has been sent.");

        accept(browser, name);

        page.navigate(system.portal(HERE + "?q=" + name).toString());
        page.getByText("Make administrator").click();
        assertThat(page.locator("h1")).hasText("Make " + name + " an administrator?");
        look(page);
        page.click("button[name=change]");
        assertThat(page.locator(".notice[role=status]")).containsText("administrator from the next sign-in on");
        assertThat(line(page, name).locator(".badge")).hasText("Administrator");
        line(page, name).locator("a[href*='step=remove']").click();
        assertThat(page.locator("h1")).hasText("Remove " + name + "?");
        look(page);
        page.click("button[name=change]");
        assertThat(page.locator(".notice[role=status]")).hasText("The member has been removed.");
        assertThat(line(page, name)).hasCount(0);
        page.getByText("Former members").click();
        assertThat(line(page, name)).hasCount(1);
        look(page);
    }

    /** What the invited person does, in a browser of their own. */
    private void accept(PortalBrowser browser, String name) {
        Mail mail = new SentMails(system).awaitTo(name + "@acme.example");
        Matcher link = Pattern.compile("http\\S+action-token\\S+").matcher(mail.text());
        assertThat(link.find()).isTrue();
        try (PortalBrowser another =
                new PortalBrowser(system, browser.context().browser().newContext())) {
            Page theirs = another.context().newPage();
            theirs.navigate(link.group());
            theirs.locator("#kc-info-message a, #kc-content a").first().click();
            theirs.fill("#password-new", "candor");
            theirs.fill("#password-confirm", "candor");
            theirs.locator("#kc-passwd-update-form [type=submit], #kc-form-buttons [type=submit]")
                    .first()
                    .click();
            theirs.fill("#firstName", "Ada"); // the identity provider asks for it, nobody else
            theirs.fill("#lastName", "Test");
            theirs.locator("form [type=submit]").first().click();
            theirs.locator("a[href^='" + system.portal("/") + "']").first().click();
            theirs.waitForURL(address -> address.startsWith(system.portal("/").toString()));
            Page portal = another.open("/records/list.xhtml");
            if (!portal.url().startsWith(system.portal("/").toString())) {
                another.fillIn(portal, name);
            }
            portal.waitForURL("**/records/list.xhtml**");
            assertThat(portal.locator(".me")).containsText(name);
        }
    }

    @Test
    @DisplayName("in German every word is, and nothing wrong on a page of members")
    void german(PortalBrowser browser) {
        browser.context()
                .addCookies(List.of(
                        new Cookie("language", "de").setUrl(system.portal("/").toString())));
        Page page = browser.signIn("gale", HERE);
        assertThat(page.locator("h1")).hasText("Mitglieder von Globex Industries");
        assertThat(line(page, "gale").locator(".badge")).hasText(new String[] {"Verwaltung", "Sie"});
        look(page);
        page.navigate(system.portal(HERE + "?step=invite").toString());
        look(page);
    }

    @Test
    @DisplayName(
            "R16: without the tool VIEW the page says so and shows nobody; for a member who is no administrator there is none")
    void notForAll(PortalBrowser browser) {
        system.execute(
                "insert into service_agreement (id, organization_id, version, in_force_from, terms) select gen_random_uuid(), id, 80, "
                        + "now() - interval '1 minute', '{\"categories\": {}, \"omitUserIdentifiers\": false, \"tools\": [\"DELETE\"], "
                        + "\"staffDiagnostics\": false}' from organization where name = 'globex'");
        try {
            Page page = browser.signIn("gale", HERE);
            assertThat(page.locator(".empty h2")).containsText("does not include seeing");
            assertThat(page.locator(".people")).hasCount(0);
            look(page);
        } finally {
            system.execute("delete from service_agreement where version = 80");
        }
        browser.context().clearCookies();
        Page dana = browser.signIn("dana", "/records/list.xhtml");
        assertThat(dana.navigate(system.portal(HERE).toString()).status()).isEqualTo(403);
    }

    private static Locator line(Page page, String name) {
        return page.locator(
                ".people tbody tr",
                new Page.LocatorOptions()
                        .setHas(page.locator(
                                "th bdi", new Page.LocatorOptions().setHasText(Pattern.compile("^" + name + "$")))));
    }

    private static void look(Page page) {
        for (int width : List.of(390, 1440)) {
            page.setViewportSize(width, 900);
            assertThat(Axe.violations(page)).isEmpty();
        }
    }

    private String idOf(String signInName) {
        return system.ask("select id from person where sign_in_name = '" + signInName + "'");
    }
}
