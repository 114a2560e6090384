package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R18, R19: a day of somebody of the staff, from the list of errors to the version that has one again. */
@BrowserTest
class StaffJourneyIT {
    private static final Duration PATIENCE = Duration.ofSeconds(40);

    private final WholeSystem system;
    private final String own = "J" + UUID.randomUUID().toString().replaceAll("[^a-f]", "q");
    private final String mail = "m" + own + "@example.com";

    StaffJourneyIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName(
            "find, take, note, merge, split, reveal for a reason that the person reads, resolve, and meet it again in a later version")
    void journey(PortalBrowser browser) {
        crash("4.1.0", own, 1);
        crash("4.1.1", own, 2);
        crash("4.1.1", own + "other", 1);
        Page sam = browser.signIn("sam", "/diagnostics/");
        filter(sam, own);
        assertThat(sam.locator(".error-line")).hasCount(2);
        filter(sam, own + "other");
        String other = open(sam);
        filter(sam, own);
        sam.locator(".error-line", new Page.LocatorOptions().setHasNotText(own + "other"))
                .locator("a")
                .first()
                .click();
        String group = address(sam);

        take(sam);
        mergeAndSplit(sam, other);
        reveal(sam, group);
        read(browser);
        resolveAndMeetAgain(browser, group);
    }

    private void take(Page sam) {
        sam.selectOption("#to", "ACKNOWLEDGED");
        sam.fill("#to-whom", "sam");
        sam.fill("#note", "seen since the new driver " + own);
        save(sam);
        assertThat(sam.locator(".page-head .quiet")).containsText("Acknowledged");
        assertThat(sam.locator(".page-head .quiet")).containsText("sam");
        assertThat(sam.locator(".notes")).containsText("seen since the new driver " + own);
    }

    /** The other group's errors come into this one, and leave it again for one of their own. */
    private void mergeAndSplit(Page sam, String other) {
        sam.locator(".signatures summary").click();
        sam.fill("#other", other);
        sam.click("button[name=merge]");
        assertThat(sam.locator(".signature")).hasCount(2);
        assertThat(sam.locator(".notes")).containsText(own);
        sam.locator(".signature", new Page.LocatorOptions().setHasText(own + "other"))
                .locator("button[name=split]")
                .click();
        filter(sam, own);
        assertThat(sam.locator(".error-line")).hasCount(2);
    }

    private void reveal(Page sam, String group) {
        sam.navigate(
                system.portal("/diagnostics/group.xhtml?open=1&id=" + group).toString());
        assertThat(sam.locator(".occurrence")).hasCount(2);
        assertThat(sam.content()).doesNotContain(mail);
        sam.locator(".occurrence summary").first().click();
        sam.locator("input[name=reason]").first().fill("to reproduce " + own);
        sam.locator("input[name=ticket]").first().fill("T-42");
        sam.locator("button[name=reveal]").first().click();
        assertThat(sam.locator(".occurrence.revealed")).hasCount(1);
        assertThat(sam.locator(".occurrence.revealed .message")).containsText(mail);
        assertThat(sam.locator(".occurrence:not(.revealed) .message")).not().containsText(mail);
    }

    private void read(PortalBrowser browser) {
        browser.context().clearCookies();
        Page casey = browser.signIn("casey", "/records/accesses.xhtml");
        assertThat(casey.locator("main")).containsText("to reproduce " + own + " (T-42)");
        assertThat(casey.locator("main")).containsText("Diagnostics by support staff, masked");
        browser.context().clearCookies();
    }

    private void resolveAndMeetAgain(PortalBrowser browser, String group) {
        Page sam = browser.signIn("sam", "/diagnostics/group.xhtml?id=" + group);
        sam.navigate(system.portal("/diagnostics/group.xhtml?id=" + group).toString());
        sam.selectOption("#to", "RESOLVED");
        sam.fill("#resolvedIn", "4.2.0");
        save(sam);
        assertThat(sam.locator(".page-head .quiet")).containsText("Resolved");
        crash("4.1.1", own, 3);
        sam.reload();
        assertThat(sam.locator(".page-head .state-RESOLVED")).hasCount(1);
        crash("4.2.1", own, 4);
        sam.navigate(system.portal("/diagnostics/group.xhtml?id=" + group).toString());
        assertThat(sam.locator(".page-head .state-NEW")).hasCount(1);
        assertThat(sam.locator(".page-head .notice").first()).containsText("4.2.1");
    }

    private static void save(Page sam) {
        sam.click("button[name=save]");
        assertThat(sam.locator(".notice.calm[role=status]")).hasText("Saved.");
    }

    private void filter(Page sam, String text) {
        sam.navigate(system.portal("/diagnostics/").toString());
        sam.fill("#q", text);
        sam.click(".filters button[type=submit]");
        sam.waitForURL(address -> address.contains("q=" + text));
    }

    /** @return the only group's id */
    private static String open(Page sam) {
        assertThat(sam.locator(".error-line")).hasCount(1);
        sam.locator(".error-line a").first().click();
        return address(sam);
    }

    private static String address(Page sam) {
        sam.waitForURL(address -> address.contains("id="));
        return sam.url().replaceAll(".*id=([0-9a-f-]{36}).*", "$1");
    }

    /** Returns when it has been grouped. @param occurrences that the group has then */
    private void crash(String version, String function, int occurrences) {
        ObjectNode report = Reports.of(Reports.full(), "casey");
        report.withObject("software").put("version", version);
        ((ObjectNode) report.at("/errors/0"))
                .put("message", "Lumen.BoomException: mail to " + mail)
                .put("stack", "Lumen.BoomException: x\n   at Lumen." + function + "(Int32 x) in C:\\b\\a.cs:line 3");
        assertThat(system.collect("demo-license-casey", report.toString()).statusCode())
                .isEqualTo(200);
        String grouped =
                "select count(*) from error_occurrence o join error_signature s on s.id = o.signature_id where '%s' = any (s.frames)"
                        .formatted("Lumen." + function);
        Instant end = Instant.now().plus(PATIENCE);
        while (!String.valueOf(occurrences).equals(system.ask(grouped))) {
            assertThat(Instant.now()).as(function).isBefore(end);
        }
    }
}
