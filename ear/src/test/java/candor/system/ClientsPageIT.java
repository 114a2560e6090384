package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** An organization's programs, in the browser. */
@BrowserTest
class ClientsPageIT {
    private static final String HERE = "/organization/clients.xhtml";

    private final WholeSystem system;
    private final Realm realm;
    private final String name = "p-" + UUID.randomUUID().toString().substring(0, 8);

    ClientsPageIT(WholeSystem system) {
        this.system = system;
        this.realm = new Realm(system);
    }

    @Test
    @DisplayName("R16: a client is made, its secret shown once, replaced, and the client revoked")
    void journey(PortalBrowser browser) {
        Page page = browser.signIn("avery", HERE);
        page.fill("#name", name);
        page.click("button[name=make]");
        assertThat(page.locator(".notice[role=alert]")).hasText("Choose at least one tool.");
        assertThat(page.locator("#name")).hasValue(name);
        page.check("input[value=VIEW]");
        look(page);
        page.click("button[name=make]");
        assertThat(page.locator("h1")).hasText("The secret of acme/" + name);
        look(page);
        String secret = page.locator("#secret").textContent();
        assertThat(realm.tokenOf("acme/" + name, secret).statusCode()).isEqualTo(200);
        assertThat(page.url()).doesNotContain(secret);

        page.getByText("I have it").click();
        assertThat(page.locator("main")).containsText("acme/" + name);
        assertThat(page.content()).doesNotContain(secret);
        look(page);
        page.navigate(step("rotate"));
        look(page);
        page.click("button[name=change]");
        String another = page.locator("#secret").textContent();
        assertThat(realm.tokenOf("acme/" + name, secret).statusCode()).isEqualTo(401);
        assertThat(realm.tokenOf("acme/" + name, another).statusCode()).isEqualTo(200);

        page.navigate(step("revoke"));
        look(page);
        page.click("button[name=change]");
        assertThat(page.locator(".notice[role=status]")).hasText("The client has been revoked.");
        assertThat(page.locator("tr.over", new Page.LocatorOptions().setHasText(name)))
                .containsText("Revoked");
        assertThat(realm.tokenOf("acme/" + name, another).statusCode()).isEqualTo(401);
        look(page);
        page.navigate(step("revoke"));
        assertThat(page.locator("#step")).hasCount(0);
    }

    @Test
    @DisplayName("R16: only tools that the organization has can be given; another organization's clients are not there")
    void others(PortalBrowser browser) {
        Page avery = browser.signIn("avery", HERE);
        avery.fill("#name", name);
        avery.check("input[value=EXPORT]");
        avery.click("button[name=make]");
        assertThat(avery.locator("#secret")).isVisible();
        browser.context().clearCookies();
        browser.context()
                .addCookies(List.of(
                        new Cookie("language", "de").setUrl(system.portal("/").toString())));
        Page gale = browser.signIn("gale", HERE);
        assertThat(gale.locator("h1")).hasText("Programme");
        assertThat(gale.locator("main")).not().containsText("acme/");
        assertThat(gale.locator("input[name=tool]")).hasCount(2);
        look(gale);
        gale.navigate(step("revoke"));
        assertThat(gale.locator("#step")).hasCount(0);
        assertThat(system.ask(
                        "select revoked_at from api_client c join person p on p.id = c.id where p.sign_in_name = 'acme/"
                                + name + "'"))
                .isNull();
    }

    private String step(String step) {
        String id = system.ask("select id from person where sign_in_name = 'acme/" + name + "'");
        return system.portal(HERE + "?step=" + step + "&id=" + id).toString();
    }

    private static void look(Page page) {
        for (int width : List.of(390, 1440)) {
            page.setViewportSize(width, 900);
            assertThat(Axe.violations(page)).isEmpty();
        }
    }
}
