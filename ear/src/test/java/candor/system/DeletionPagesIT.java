package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R16, R17, R19, ADR 16: administrators delete in the portal. */
@BrowserTest
class DeletionPagesIT {
    private static final String HERE = "/organization/deletions.xhtml";

    private final WholeSystem system;
    private final Deletions deletions;

    DeletionPagesIT(WholeSystem system) {
        this.system = system;
        this.deletions = new Deletions(system);
    }

    @AfterEach
    void rulesOfTheDemonstration() {
        system.execute("update organization set erasure_undo_seconds = 0, erasure_second_approval = false");
        system.execute("update erasure_rules_change set outcome = 'EXPIRED', decided_at = now() where outcome is null");
        system.execute("delete from service_agreement where version = 77");
        system.execute("delete from erasure_attempt");
    }

    @Test
    @DisplayName(
            "previewed with masked samples, confirmed by typing the number, followed to the certificate, which can be printed")
    void journey(PortalBrowser browser) throws Exception {
        Instant minute = reported();
        Page avery = browser.signIn("avery", HERE);
        assertThat(avery.locator("nav.sections a[aria-current=page]")).hasText("Deletions");
        look(avery);
        choose(avery, minute);
        assertThat(avery.locator("#reach h2")).containsText("would be deleted");
        assertThat(avery.locator(".samples li").first()).containsText("dana");
        assertThat(avery.locator(".samples").innerText())
                .doesNotContain("Blender")
                .contains("B••••••");
        look(avery);
        avery.fill("#typed", "999999");
        avery.click("button[name=order]");
        assertThat(avery.locator("main > .notice")).containsText("not the number of records");
        avery.fill("#typed", total(avery));
        avery.click("button[name=order]");
        avery.waitForURL(address -> address.contains("/organization/deletion.xhtml?id="));
        assertThat(avery.locator(".stands"))
                .hasText("Deleted and counted again", new HasTextOptions().setTimeout(30_000));
        look(avery);
        Download signed = avery.waitForDownload(() -> avery.click("a[download$='.jws']"));
        assertThat(signed.suggestedFilename()).isEqualTo("erasure-certificate.jws");
        Download printed = avery.waitForDownload(() -> avery.click("a[download$='.pdf']"));
        assertThat(Files.readAllBytes(printed.path())).startsWith("%PDF-".getBytes());
        avery.navigate(system.portal(HERE).toString());
        assertThat(avery.locator(".deletion").first()).containsText("avery");
        look(avery);
        browser.context().clearCookies();
        Page dana = browser.signIn("dana", "/records/accesses.xhtml");
        assertThat(dana.locator("main")).containsText("Ordered the deletion of");
        assertThat(dana.locator("main")).containsText("masked, before a deletion");
        browser.context().clearCookies();
        Page gale = browser.signIn("gale", HERE);
        String id = avery.url();
        assertThat(gale.locator("main").innerText()).doesNotContain("avery");
        String erasure = system.ask("select id from erasure where person_id is null order by ordered_at desc limit 1");
        for (String path : List.of("deletion.xhtml", "certificate", "certificate.pdf")) {
            assertThat(gale.request()
                            .get(system.portal("/organization/" + path + "?id=" + erasure)
                                    .toString())
                            .status())
                    .as(path + id)
                    .isEqualTo(404);
        }
    }

    @Test
    @DisplayName(
            "where two are demanded, the other one sees what waits and refuses or approves it, in German; a stale preview says so")
    void second(PortalBrowser browser) {
        Instant minute = reported();
        system.execute(
                "update organization set erasure_second_approval = true, erasure_undo_seconds = 3600 where name = 'acme'");
        Page avery = browser.signIn("avery", HERE);
        choose(avery, minute);
        avery.locator("#confirm input[name=token]").evaluate("field => field.value = 'made.up.token'");
        avery.fill("#typed", total(avery));
        avery.click("button[name=order]");
        assertThat(avery.locator("main > .notice")).containsText("more than 15 minutes old");
        avery.fill("#typed", total(avery));
        avery.click("button[name=order]");
        avery.waitForURL(address -> address.contains("/organization/deletion.xhtml?id="));
        assertThat(avery.locator(".stands")).hasText("Waiting for approval");
        assertThat(avery.locator("a[href*='step=approve']")).hasCount(0);
        look(avery);
        String address = avery.url();
        browser.context().clearCookies();
        Page blake = browser.signIn("blake", HERE);
        browser.context()
                .addCookies(List.of(
                        new Cookie("language", "de").setUrl(system.portal("/").toString())));
        blake.navigate(address);
        assertThat(blake.locator("#decide-title")).containsText("warten auf Ihre Zustimmung");
        assertThat(blake.locator(".samples li").first()).isVisible();
        look(blake);
        blake.click("a[href*='step=refuse']");
        blake.locator("#reason").evaluate("field => field.required = false");
        blake.click("button[name=refuse]");
        assertThat(blake.locator("[role=alert].wrong")).hasText("Eine Ablehnung braucht eine Begründung.");
        look(blake);
        blake.navigate(address + "&step=approve");
        look(blake);
        blake.click("button[name=approve]");
        assertThat(blake.locator(".stands")).hasText("Angeordnet, lässt sich noch rückgängig machen");
        look(blake);
        blake.click("a[href*='step=undo']");
        look(blake);
        blake.click("button[name=undo]");
        assertThat(blake.locator(".stands")).hasText("Zurückgenommen");
        look(blake);
    }

    @Test
    @DisplayName("a refusal's reason is text, whatever stands in it; a deletion that failed says what to do")
    void refusedAndFailed(PortalBrowser browser) {
        String reason = "Verfahren <script>alert(1)</script> \u202e 🗓 " + "lang".repeat(200);
        Instant minute = reported();
        system.execute("update organization set erasure_second_approval = true where name = 'acme'");
        Page avery = browser.signIn("avery", HERE);
        choose(avery, minute);
        avery.fill("#typed", total(avery));
        avery.click("button[name=order]");
        avery.waitForURL(address -> address.contains("/organization/deletion.xhtml?id="));
        String address = avery.url();
        browser.context().clearCookies();
        Page blake = browser.signIn("blake", HERE);
        blake.navigate(address + "&step=refuse");
        blake.fill("#reason", reason);
        blake.click("button[name=refuse]");
        assertThat(blake.locator(".reason")).hasText(reason);
        assertThat(blake.locator(".stands")).hasText("Refused");
        look(blake);
        String id = address.replaceFirst(".*id=", "");
        system.execute("update erasure set state = 'FAILED', begins_at = now() where id = '" + id + "'");
        blake.navigate(address);
        assertThat(blake.locator(".stands")).hasText("Stopped by a fault");
        assertThat(blake.locator(".timeline")).containsText("tell our support this number");
        assertThat(blake.locator(".timeline .id")).hasText(id);
        look(blake);
        system.execute("update erasure set state = 'CANCELLED' where id = '" + id + "'");
    }

    @Test
    @DisplayName(
            "rules are set by a form, weaker ones wait for the other one; without the tools there is neither form nor list")
    void rules(PortalBrowser browser) {
        Page avery = browser.signIn("avery", HERE);
        avery.click(".rules summary");
        avery.fill("#hours", "48");
        avery.check("input[name=second]");
        avery.click("button[name=setRules]");
        assertThat(avery.locator(".rules"))
                .containsText("can be undone for 48 hours. Another administrator has to approve it.");
        avery.click(".rules summary");
        look(avery);
        avery.fill("#hours", "1");
        avery.click("button[name=setRules]");
        assertThat(avery.locator(".rules")).containsText("Weaker rules wait for another administrator.");
        assertThat(avery.locator("button[name=approveRules]")).hasCount(0);
        look(avery);
        browser.context().clearCookies();
        Page blake = browser.signIn("blake", HERE);
        blake.click("button[name=approveRules]");
        assertThat(blake.locator(".rules")).containsText("can be undone for one hour");
        browser.context().clearCookies();
        agreement("VIEW");
        Page gale = browser.signIn("gale", HERE);
        assertThat(gale.locator(".notice")).containsText("does not let administrators delete");
        assertThat(gale.locator(".choose, .rules form")).hasCount(0);
        look(gale);
        system.execute("delete from service_agreement where version = 77");
        agreement("EXPORT");
        gale.reload();
        assertThat(gale.locator(".empty")).containsText("does not let administrators see this");
        assertThat(gale.locator(".choose, .deletion, .rules")).hasCount(0);
        look(gale);
        browser.context().clearCookies();
        Page dana = browser.open(HERE);
        browser.fillIn(dana, "dana");
        dana.waitForURL(address -> address.startsWith(system.portal("/").toString()));
        assertThat(dana.navigate(system.portal(HERE).toString()).status()).isEqualTo(403);
    }

    @Test
    @DisplayName("stewards see on their page which deletions were unusually large")
    void alarms(PortalBrowser browser) {
        String order = "11111111-1111-7111-8111-111111111111";
        system.execute(
                "insert into erasure (id, ordered_by, ordered_at, state, organization_id, begins_at, total, expected) "
                        + "select '" + order
                        + "', p.id, now(), 'CANCELLED', p.organization_id, now(), 0, 5000 from person p where sign_in_name = 'avery'");
        system.execute("insert into erasure_alarm select '" + order
                + "', organization_id, now(), 5000, 6000 from person where sign_in_name = 'avery'");
        try {
            Page stella = browser.signIn("stella", "/steward/erasures.xhtml");
            assertThat(stella.locator(".alarms"))
                    .containsText("acme: 5,000 records ordered to be deleted within a day, of 6,000 held.");
            look(stella);
        } finally {
            system.execute("delete from erasure_alarm where erasure_id = '" + order + "'");
            system.execute("delete from erasure where id = '" + order + "'");
        }
    }

    private Instant reported() {
        Instant minute = Deletions.minuteOfItsOwn();
        deletions.report("demo-license-acme", "dana", minute);
        return minute;
    }

    private void agreement(String tool) {
        system.execute(
                "insert into service_agreement (id, organization_id, version, in_force_from, terms) select gen_random_uuid(), id, "
                        + "77, now() - interval '1 minute', '{\"categories\": {}, \"omitUserIdentifiers\": false, \"tools\": [\""
                        + tool + "\"], \"staffDiagnostics\": false}' from organization where name = 'globex'");
    }

    /** What dana's software reported on the day of that minute. */
    private static void choose(Page page, Instant minute) {
        String day = LocalDate.ofInstant(minute, ZoneId.systemDefault()).toString();
        page.uncheck("input[value=WEBSITE]");
        page.uncheck("input[value=CLOUD]");
        page.fill("#users", "dana");
        page.fill("#from", day);
        page.fill("#to", day);
        page.click(".choose button[type=submit]");
        page.waitForURL(address -> address.contains("see=1"));
    }

    private static String total(Page page) {
        return page.locator("label[for=typed]").innerText().replaceFirst(".*: ", "");
    }

    /** Whole at 360 pixels, and nothing against WCAG 2.2 AA, in both themes. */
    private static void look(Page page) {
        Looks.whole(page, 360, 1440);
        Looks.accessible(page, 360, 1440);
    }
}
