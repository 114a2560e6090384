package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import candor.system.SentMails.Mail;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What waits for stewards and what has failed, where they see it and where it reaches them. */
@BrowserTest
class StewardGlanceIT {
    private static final String DESK = "/steward/index.xhtml";
    private static final String RUN = "2999-01-01";

    private final WholeSystem system;
    private final UUID id = UUID.randomUUID();

    StewardGlanceIT(WholeSystem system) {
        this.system = system;
    }

    @AfterEach
    void asItWas() {
        system.execute(
                "delete from retention_count where run_id in (select id from retention_run where day = '" + RUN + "')");
        system.execute("delete from retention_run where day = '" + RUN + "'");
        system.execute("delete from erasure_request where id = '" + id + "'");
        system.execute("delete from error_reading where id = '" + id + "'");
        system.execute("delete from office_address where person_id = '" + id + "'");
    }

    @Test
    @DisplayName(
            "R15: a failed run of retention is on the desk, on operations and on its own page, and in a mail to stewards")
    void failedRetention(PortalBrowser browser) {
        String address = "steward-" + id + "@example.org";
        system.execute("insert into person (id, sign_in_name) values ('%s', '%1$s')".formatted(id));
        system.execute("insert into office_address values ('%s', 'steward', '%s', 'de', now())".formatted(id, address));
        system.execute("""
                insert into retention_run (id, day, state, started_at, worked_at, attempts, failure, held)
                values ('%1$s', '%2$s', 'FAILED', now(), now(), 6, 'PSQLException 53100', 3)""".formatted(id, RUN));
        system.execute("insert into retention_count values ('%s', null, 'USAGE', 12431)".formatted(id));
        Page stella = browser.signIn("stella", DESK);
        assertThat(stella.locator(".desk-alarms")).containsText("Retention of 2999-01-01 has failed");
        stella.navigate(system.portal("/steward/operations.xhtml").toString());
        assertThat(stella.locator("[data-live=health]")).containsText("Retention of 2999-01-01 has failed");
        stella.locator("[data-live=health] a").first().click();
        assertThat(stella.locator("h1")).hasText("Retention");
        Locator run = stella.locator("details.run.is-failed").first();
        run.locator("summary").click();
        assertThat(run).containsText("12,431 records removed");
        assertThat(run).containsText("The latest met: PSQLException 53100");
        assertThat(run).containsText("3 records past their period were kept");
        assertThat(Axe.violations(stella)).isEmpty();
        Mail mail = new SentMails(system).awaitTo(address);
        assertThat(mail.subject()).contains("gescheitert");
        assertThat(mail.text())
                .contains("2999-01-01", "/steward/retention.xhtml")
                .doesNotContain("{");
        assertThat(system.ask("select count(*) from operations_alarm where object = '" + id + "'"))
                .isEqualTo("1");
    }

    @Test
    @DisplayName("a request that is overdue and a reading in bulk are on the desk, without a name and without a look")
    void waiting(PortalBrowser browser) {
        system.execute("insert into person (id, sign_in_name) values ('%s', 'asks-%1$s')".formatted(id));
        system.execute("""
                insert into erasure_request (id, person_id, by_administrator, asked_at, due_at, state, language) values
                  ('%s', '%1$s', false, now() - interval '40 days', now() - interval '9 days', 'ASKED', 'en')""".formatted(id));
        system.execute("""
                insert into error_reading (id, staff_id, at, occurrences, refused)
                select '%s', id, now(), 1, true from person where sign_in_name = 'sam'""".formatted(id));
        String looks = system.ask("select count(*) from data_access");
        Page stella = browser.signIn("stella", DESK);
        Locator due = stella.locator("section[aria-labelledby=requests]");
        assertThat(due.locator(".badge.bad").first()).isVisible();
        assertThat(stella.locator(".desk-alarms")).containsText("had read too much");
        assertThat(stella.locator("main").textContent()).doesNotContain("asks-");
        assertThat(system.ask("select count(*) from data_access")).isEqualTo(looks);
        assertThat(Axe.violations(stella)).isEmpty();
        due.locator("a").click();
        assertThat(stella.locator("main")).containsText("asks-" + id);
    }

    @Test
    @DisplayName(
            "R12: an assignment ends in a second step, today at once, and stays to be read; long lists are searched")
    void assignments(PortalBrowser browser) {
        Tenant tenant = new Tenant(system);
        tenant.member("m-" + id);
        for (int n = 0; n < 11; n++) {
            tenant.member("n" + n + "-" + id);
        }
        String license = system.ask("select license_id from license_assignment a join person p on p.id = a.person_id"
                + " where sign_in_name = 'm-" + id + "'");
        Page stella = browser.signIn("stella", "/steward/licenses.xhtml?id=" + license);
        assertThat(stella.locator(".history li")).hasCount(12);
        stella.fill("#q", "M-" + id);
        stella.click("section[aria-labelledby=assignments] form[role=search] button");
        assertThat(stella.locator(".history li")).hasCount(1);
        stella.click(".history a[href*='end=']");
        assertThat(stella.locator("#end-title")).hasText("End this assignment?");
        assertThat(Axe.violations(stella)).isEmpty();
        assertThat(stella.locator("#end-at"))
                .hasValue(LocalDate.now(ZoneOffset.UTC).toString());
        stella.click("button[value=endAssignment]");
        Locator ended = stella.locator(".history li.is-ended");
        assertThat(ended).hasCount(1);
        assertThat(ended).containsText("m-" + id);
        assertThat(ended.locator("a")).hasCount(0);
        String report = Reports.of(Reports.full(), "m-" + id).toString();
        assertThat(Receipts.receipts(system.collect(tenant.key, report)).get(0).toString())
                .as("no name that is not assigned is kept")
                .contains("/user");

        String organization = system.ask("select id from organization where name = '" + tenant.name + "'");
        stella.navigate(
                system.portal("/steward/organization.xhtml?id=" + organization).toString());
        assertThat(stella.locator("section[aria-labelledby=people] li")).hasCount(10);
        stella.click("a[href*='part=people']");
        assertThat(stella.locator("section[aria-labelledby=people] li")).hasCount(12);
        stella.fill("#q", "n10-");
        stella.click("form[role=search] button");
        assertThat(stella.locator("section[aria-labelledby=people] li")).hasCount(1);
        assertThat(stella.url()).contains("q=n10-");
        assertThat(Axe.violations(stella)).isEmpty();
    }

    @Test
    @DisplayName("a key is copied, rotated with an overlap in which both are taken, and its end is on the desk")
    void rotation(PortalBrowser browser) {
        Page stella = browser.signIn("stella", "/steward/keys.xhtml");
        stella.click("button[value=make]");
        String old = stella.locator(".new-key").textContent();
        browser.context().grantPermissions(java.util.List.of("clipboard-read", "clipboard-write"));
        stella.click("button[data-copy]");
        assertThat(stella.locator("button[data-copy]")).hasText("Copied");
        assertThat(stella.evaluate("() => navigator.clipboard.readText()")).isEqualTo(old);
        stella.navigate(system.portal("/steward/keys.xhtml").toString());
        line(stella, old).locator("a[href*=rotate]").click();
        stella.fill("#until", LocalDate.now(ZoneOffset.UTC).plusDays(3).toString());
        stella.click("button[value=rotate]");
        String fresh = stella.locator(".new-key").textContent();
        assertThat(system.collectFrom("website", old, "{}").statusCode()).isEqualTo(200);
        assertThat(system.collectFrom("website", fresh, "{}").statusCode()).isEqualTo(200);
        stella.navigate(system.portal("/steward/keys.xhtml").toString());
        assertThat(line(stella, old)).containsText("Valid until");
        stella.waitForCondition( // uses are written down once a minute
                () -> {
                    stella.reload();
                    return !line(stella, fresh).textContent().contains("never");
                },
                new Page.WaitForConditionOptions().setTimeout(90_000));
        stella.navigate(system.portal(DESK).toString());
        assertThat(stella.locator("section[aria-labelledby=keys]")).containsText(old.substring(0, 15));
        system.execute("update collector_key set revoked_at = now() where key_hash in (sha256('%s'), sha256('%s'))"
                .formatted(old, fresh));
    }

    @Test
    @DisplayName("a filter that is set back to any is sent empty, as the page wrote it")
    void emptyOption(PortalBrowser browser) {
        Page casey = browser.signIn("casey", "/records/list.xhtml?category=USAGE");
        assertThat(casey.locator("#category option").first()).hasAttribute("value", "");
        casey.selectOption("#category", "");
        casey.click("form[role=search] button");
        assertThat(casey.url()).matches(".*[?&]category=(&.*)?|[^?]*(\\?((?!category).)*)?");
        assertThat(casey.locator(".empty")).hasCount(0);
    }

    private static Locator line(Page page, String key) {
        return page.locator(".table tbody tr", new Page.LocatorOptions().setHasText(key.substring(0, 15)));
    }
}
