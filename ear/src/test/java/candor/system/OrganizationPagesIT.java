package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R16, R19: an administrator goes through the organization's pages; another organization's administrator, and one without tools. */
@BrowserTest
class OrganizationPagesIT {
    private static final String OVERVIEW = "/organization/";
    private static final List<String> PAGES =
            List.of("", "records.xhtml", "agreement.xhtml", "accesses.xhtml", "collection.xhtml", "exports.xhtml");
    private static final String ALL_TOOLS = "\"VIEW\", \"EXPORT\", \"MANAGE\", \"DELETE\"";

    private final WholeSystem system;

    OrganizationPagesIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName(
            "the overview tells how much of what is held, what is agreed beside the policy, of private servers, and who looked")
    void overview(PortalBrowser browser) {
        Page avery = browser.signIn("avery", OVERVIEW);
        Locator main = avery.locator("main");
        assertThat(main.locator("h1")).hasText("Acme Architects");
        assertThat(main.locator(".tile")).hasCount(2);
        assertThat(main.locator(".tools .granted")).hasCount(5);
        assertThat(main).containsText("Version 1 of the service agreement");
        assertThat(main.locator(".beside-table .differs").last()).containsText("Kept without Input metadata, Prompt");
        assertThat(main.locator(".servers")).containsText("acme-private");
        assertThat(main.locator(".bars a").first())
                .hasAttribute("href", Pattern.compile("/organization/records.xhtml\\?.*"));
        avery.locator(".tile a").first().click();
        assertThat(avery).hasURL(Pattern.compile(".*/organization/records.xhtml\\?surface=SOFTWARE$"));
        avery.navigate(system.portal(OVERVIEW).toString());
        assertThat(main.locator(".look").first()).containsText("avery");
        assertThat(main.locator(".look").first()).containsText("in a list");
    }

    @Test
    @DisplayName(
            "R3, R16: without an agreement it says what holds then, and of a server that its customer manages there is nothing to count")
    void withoutAgreement(PortalBrowser browser) {
        Page gale = browser.signIn("gale", OVERVIEW);
        Locator main = gale.locator("main");
        assertThat(main).containsText("No service agreement is in force");
        assertThat(main.locator(".tools .missing")).hasCount(2);
        assertThat(main.locator(".servers")).containsText("nothing is collected, stored or accessed");
        gale.navigate(system.portal("/organization/agreement.xhtml").toString());
        assertThat(main).containsText("Globex Industries has no service agreement in force");
        assertThat(main.locator(".beside-table")).hasCount(3);
        assertThat(main.locator(".beside-table tbody tr").first().locator("td")).hasCount(1);
        for (String path : PAGES) {
            gale.navigate(system.portal(OVERVIEW + path).toString());
            assertThat(gale.locator("body")).not().containsText("Acme");
            assertThat(gale.locator("main")).not().containsText("avery");
        }
    }

    @Test
    @DisplayName(
            "R16: without any tool what is agreed and who looked is there, and everything else is refused or says so")
    void withoutTools(PortalBrowser browser) {
        Page gale = browser.signIn("gale", "/records/list.xhtml");
        GlobexAgreement none = new GlobexAgreement(system, "");
        try (none) {
            for (String path : List.of("", "agreement.xhtml", "accesses.xhtml")) {
                assertThat(gale.navigate(system.portal(OVERVIEW + path).toString())
                                .status())
                        .as(path)
                        .isEqualTo(200);
            }
            for (String path : List.of(
                    "records.xhtml",
                    "exports.xhtml",
                    "collection.xhtml",
                    "exports/content?id=" + UUID.randomUUID(),
                    "exports/progress?id=" + UUID.randomUUID())) {
                assertThat(gale.navigate(system.portal(OVERVIEW + path).toString())
                                .status())
                        .as(path)
                        .isEqualTo(403);
            }
            gale.navigate(system.portal(OVERVIEW).toString());
            assertThat(gale.locator("main")).containsText("does not grant the tool to view");
            assertThat(gale.locator(".tile, .charts, .servers")).hasCount(0);
            assertThat(gale.locator(".tools .missing")).hasCount(4);
        }
        GlobexAgreement view = new GlobexAgreement(system, "\"VIEW\"");
        try (view) {
            gale.navigate(system.portal("/organization/collection.xhtml").toString());
            assertThat(gale.locator("main")).containsText("does not grant the tool to narrow");
            assertThat(gale.locator("main input[type=checkbox], main button")).hasCount(0);
            gale.navigate(system.portal("/organization/records.xhtml").toString());
            assertThat(gale.locator(".take-away a")).hasCount(0);
        }
    }

    @Test
    @DisplayName(
            "R16: chosen, seen what it takes away, switched off, and taken out of what is held, each with a step between")
    void narrowing(PortalBrowser browser) {
        String canary = "canary" + UUID.randomUUID();
        ObjectNode report = Reports.full(Instant.now().minusSeconds(3600));
        report.withObject("/environment/runtime").put("python", canary);
        assertThat(system.collect("demo-license-globex", report.toString()).statusCode())
                .isEqualTo(200);
        GlobexAgreement all = new GlobexAgreement(system, ALL_TOOLS);
        try (all) {
            Page gale = browser.signIn("gale", "/organization/collection.xhtml");
            gale.locator("input[value='ENVIRONMENT.RUNTIME']").check();
            gale.locator("[data-beacon-action=preview-narrowing]").click();
            assertThat(gale).hasURL(Pattern.compile(".*see=1&omit=ENVIRONMENT.RUNTIME#preview$"));
            assertThat(gale.locator("#preview .counts tbody td")).hasText(Pattern.compile("[1-9][0-9,]*"));
            assertThat(
                            system.ask(
                                    "select count(*) from collection_narrowing n join organization o on o.id = n.organization_id where o.name = 'globex'"))
                    .isEqualTo("0");
            gale.locator("[data-beacon-action=narrow-collection]").click();
            assertThat(gale.locator(".notice[role=status]")).containsText("switched off from now on");
            assertThat(gale.locator("input[value='ENVIRONMENT.RUNTIME']")).hasCount(0);
            assertThat(gale.locator(".SWITCHED_OFF")).containsText("gale");
            gale.locator("#held a[href*=apply]").click();
            assertThat(gale.locator("#held .counts")).containsText("System environment");
            gale.locator("[data-beacon-action=reapply-narrowing]").click();
            assertThat(gale.locator("#held [role=status]"))
                    .hasText("Done.", new LocatorAssertions.HasTextOptions().setTimeout(30_000));
            assertThat(system.ask("select count(*) from collected_record where content::text like '%" + canary + "%'"))
                    .isEqualTo("0");
        } finally {
            system.execute("delete from reapplication where narrowing_id is not null");
            system.execute(
                    "delete from collection_narrowing where organization_id = (select id from organization where name = 'globex')");
        }
    }

    @Test
    @DisplayName("what a list holds is exported from it, as it is filtered; the people in it see that it was")
    void exporting(PortalBrowser browser) throws Exception {
        system.execute("delete from data_export where organization_id is not null");
        assertThat(system.collect(
                                "demo-license-acme",
                                Reports.of(Reports.full(), "dana").toString())
                        .statusCode())
                .isEqualTo(200);
        Page avery = browser.signIn(
                "avery", "/organization/records.xhtml?surface=SOFTWARE&category=USAGE&user=dana&period=7d");
        assertThat(avery.locator(".beside .bars li")).hasCount(1);
        avery.locator(".take-away a[href^=exports]").click();
        assertThat(avery.locator("#users")).hasValue("dana");
        assertThat(avery.locator("input[name=category]:checked")).hasCount(1);
        assertThat(avery.locator("#from")).not().hasValue("");
        avery.locator("[data-beacon-action=order-organization-export]").click();
        Locator link = avery.locator(".copy.READY a[download]");
        assertThat(link).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(60_000));
        assertThat(avery.locator(".copy.READY .what")).containsText("dana");
        Download zip = avery.waitForDownload(link::click);
        Map<String, byte[]> files = ExportedFiles.unzip(Files.readAllBytes(zip.path()));
        assertThat(files).containsKeys("csv/USAGE.csv", "records.ndjson").doesNotContainKey("csv/VERSION.csv");
        browser.context().clearCookies();
        Page dana = browser.signIn("dana", "/records/list.xhtml?category=USAGE");
        dana.navigate(system.portal("/records/accesses.xhtml").toString());
        assertThat(dana.locator(".look").first()).containsText("Took a copy of");
        dana.navigate(system.portal("/records/list.xhtml?category=USAGE").toString());
        dana.locator("main a[href*='record.xhtml?id=']").first().click();
        assertThat(dana.locator(".looks-at")).containsText("Took a copy of it.");
    }

    @Test
    @DisplayName("who looked is found by whose records it was and by its time, and what was searched for is not shown")
    void accesses(PortalBrowser browser) {
        String word = "secret" + UUID.randomUUID();
        Page avery = browser.signIn("avery", "/organization/records.xhtml?q=" + word);
        avery.navigate(system.portal("/organization/records.xhtml?user=dana&surface=SOFTWARE")
                .toString());
        avery.navigate(system.portal("/organization/accesses.xhtml").toString());
        assertThat(avery.locator(".look").first()).containsText("dana");
        assertThat(avery.locator(".look").first()).containsText("Where it came from: Software");
        assertThat(avery.locator(".look").nth(1)).containsText("Words were searched for");
        assertThat(avery.locator("main")).not().containsText(word);
        avery.fill("#user", "nobody-of-ours");
        avery.locator("[data-beacon-action=filter-looks]").click();
        assertThat(avery.locator("main")).containsText("There is nobody of that name in your organization.");
    }
}
