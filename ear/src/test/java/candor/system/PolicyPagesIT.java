package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The policy's pages: the statement with what it means, and what differs between its versions. */
@BrowserTest
class PolicyPagesIT {

    @Test
    @DisplayName("everybody reads the published statement word for word, in English")
    void wordForWord(PortalBrowser browser) throws IOException {
        Page page = browser.open("/policy/");
        String shown =
                String.join(" ", page.locator("article.statement .published").allInnerTexts());
        assertThat(words(shown)).isEqualTo(words(published()));
        assertThat(page.locator("article.statement .published:not([lang=en])").count())
                .isZero();
        assertThat(page.locator("mark").count()).isEqualTo(6);
    }

    @Test
    @DisplayName("who is not signed in reads what each clause means for each kind of license")
    void forEverybody(PortalBrowser browser) {
        Page page = browser.open("/policy/");
        assertThat(meanings(page, "clause-3-enterprise"))
                .satisfiesExactly(
                        with -> assertThat(with).contains("with a service agreement", "R8", "Kept whole", "730 days"),
                        without -> assertThat(without)
                                .contains(
                                        "without a service agreement",
                                        "R9",
                                        "Kept without Status message",
                                        "Nothing is kept"));
        assertThat(meanings(page, "clause-3-consumer")).singleElement().satisfies(consumer -> assertThat(consumer)
                .contains("Consumer license", "R7")
                .doesNotContain("Kept without"));
        assertThat(meanings(page, "clause-1")).singleElement().satisfies(all -> assertThat(all)
                .contains("Everybody"));
        assertThat(page.locator("#clause-3 .means").innerText()).contains("the images that you make are dropped");
        assertThat(page.locator("main").innerText()).doesNotContain("What applies to you");
    }

    @Test
    @DisplayName("a consumer reads what holds for them, with a way to their records of each category")
    void forAConsumer(PortalBrowser browser, WholeSystem system) {
        Page page = signedIn("casey", browser, system);
        assertThat(page.locator(".holdings").innerText()).contains("DEMO-CASEY", "Consumer license", "in force since");
        assertThat(meanings(page, "clause-3-consumer")).singleElement().satisfies(software -> assertThat(software)
                .contains("Software under license DEMO-CASEY", "Rendering inputs", "Kept whole", "730 days", "You"));
        assertThat(page.locator("#clause-3-enterprise .means").innerText())
                .contains("Nothing of yours falls under this clause now.");
        assertThat(page.locator("section.agreement").count()).isZero();
        Locator inputs = page.locator("#clause-3-consumer .fates li").filter(having("Rendering inputs"));
        inputs.locator("a.held").click();
        assertThat(page.url()).endsWith("/records/list.xhtml?category=RENDER_INPUT");
    }

    @Test
    @DisplayName("R8, R11: a member reads the agreement beside the general policy, and what differs is marked")
    void forAMember(PortalBrowser browser, WholeSystem system) {
        Page page = signedIn("dana", browser, system);
        assertThat(page.locator(".holdings").innerText()).contains("DEMO-ACME", "Version 1 with Acme Architects");
        assertThat(meanings(page, "clause-3-enterprise")).singleElement().satisfies(software -> assertThat(software)
                .contains("Kept without Input metadata, Prompt", "180 days", "Acme Architects"));
        assertThat(meanings(page, "clause-2-enterprise"))
                .satisfiesExactly(
                        shared -> assertThat(shared).contains("Our shared cloud", "Only that it was routed", "R5"),
                        server -> assertThat(server).contains("acme-private", "R4", "R6"));
        assertThat(page.locator("#clause-3-consumer .means").innerText()).contains("Nothing of yours");
        Locator inputs = page.locator("#agreement-acme tr").filter(having("Rendering inputs"));
        assertThat(inputs.getAttribute("class")).isEqualTo("differs");
        assertThat(inputs.locator("td").allInnerTexts())
                .satisfiesExactly(
                        general -> assertThat(general).contains("Nothing is kept"),
                        agreed -> assertThat(agreed).contains("Kept without Input metadata, Prompt", "180 days"));
        Locator jobs = page.locator("#agreement-acme tr")
                .filter(having("Jobs and tasks"))
                .first();
        assertThat(jobs.getAttribute("class")).isEqualTo("same");
    }

    @Test
    @DisplayName("R9: an administrator without an agreement is told so")
    void withoutAgreement(PortalBrowser browser, WholeSystem system) {
        Page page = signedIn("gale", browser, system);
        assertThat(page.locator("#agreement-globex").innerText())
                .contains("Globex Industries has no service agreement in force");
        assertThat(page.locator("#clause-3-enterprise .means").innerText())
                .contains("R9", "Kept without Status message");
        assertThat(page.locator("#clause-2-enterprise .means").innerText())
                .contains("globex-private, which your organization manages", "Nothing is kept", "R3");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/policy/", "/policy/changes.xhtml", "/policy/?version=2"})
    @DisplayName("every link within a page leads somewhere in it, and every rule has words")
    void linksLeadSomewhere(String address, PortalBrowser browser) {
        Page page = browser.open(address);
        assertThat(page.evaluate("() => [...document.querySelectorAll('main a[href^=\"#\"]')]"
                        + ".map(a => a.getAttribute('href')).filter(h => !document.getElementById(h.substring(1)))"))
                .asInstanceOf(InstanceOfAssertFactories.LIST)
                .isEmpty();
        assertThat(page.locator("main").innerText()).doesNotContain("Rule.", "statement.", "changes.", "Fate.");
        if (!address.contains("changes")) {
            assertThat(page.locator(".rules dl > div").count()).isEqualTo(19);
        }
    }

    @Test
    @DisplayName("an announced version is told of, and what it changes: rules, words and text, stricter or wider")
    void changes(PortalBrowser browser) {
        Page page = browser.open("/policy/");
        page.locator(".notice a").click();
        assertThat(page.url()).endsWith("/policy/changes.xhtml?from=1&to=2");
        assertThat(page.locator(".versions li").allInnerTexts())
                .satisfiesExactly(
                        second -> assertThat(second).contains("Version 2", "Takes effect on", "1 Jan 2099"),
                        first -> assertThat(first).contains("Version 1", "In force since", "31 Dec 2098"));
        assertThat(page.locator(".case-changes")
                        .filter(having("Rendering inputs"))
                        .allInnerTexts())
                .satisfiesExactly(
                        consumer -> assertThat(consumer)
                                .contains(
                                        "Consumer license",
                                        "Stricter",
                                        "Prompt: left out from then on",
                                        "Kept 90 days instead of 730"),
                        enterprise -> assertThat(enterprise)
                                .contains("Enterprise license, with a service agreement", "Kept 90 days instead of 730")
                                .doesNotContain("Prompt"));
        assertThat(page.locator(".case-changes")
                        .filter(having("Cloud services"))
                        .innerText())
                .contains("Consumer license, our shared cloud", "Rights that are no longer granted: Distribute");
        assertThat(page.locator(".word-changes del").innerText()).isEqualTo("The email address of the account.");
        assertThat(page.locator(".diff del").allInnerTexts()).anyMatch(text -> text.contains("distribute"));
        assertThat(page.locator(".diff ins").allInnerTexts())
                .anyMatch(text -> text.contains("Text prompts of consumers are left out from 2099 on."));
    }

    @Test
    @DisplayName("the other way round what is stricter is wider, and a version against itself is the same")
    void otherWayRound(PortalBrowser browser) {
        Page page = browser.open("/policy/changes.xhtml?from=2&to=1");
        assertThat(page.locator(".case-changes").first().innerText())
                .contains("Wider")
                .doesNotContain("Stricter");
        page.selectOption("#to", "2");
        page.locator(".compare button").click();
        assertThat(page.url()).endsWith("from=2&to=2");
        assertThat(page.locator("main").innerText()).contains("one and the same version");
        assertThat(page.locator(".case-changes").count()).isZero();
    }

    @Test
    @DisplayName("another version can be read, says that it is not in force, and none that there is not is found")
    void anotherVersion(PortalBrowser browser, WholeSystem system) {
        Page page = browser.open("/policy/?version=2");
        assertThat(page.locator(".notice").innerText()).contains("not in force yet");
        assertThat(meanings(page, "clause-3-consumer")).singleElement().satisfies(consumer -> assertThat(consumer)
                .contains("Kept without Prompt", "90 days"));
        for (String nowhere : List.of("/policy/?version=3", "/catalogue/?version=%3Cb%3E")) {
            Response response =
                    page.navigate(system.portal("/").resolve(nowhere).toString());
            assertThat(response.status()).isEqualTo(404);
        }
        page = browser.open("/policy/changes.xhtml?from=%3Cscript%3E&to=9");
        assertThat(page.locator(".case-changes").count()).isPositive();
    }

    private static Page signedIn(String user, PortalBrowser browser, WholeSystem system) {
        Page page = browser.signIn(user, "/records/list.xhtml");
        page.navigate(system.portal("/policy/").toString());
        return page;
    }

    private static Locator.FilterOptions having(String text) {
        return new Locator.FilterOptions().setHasText(text);
    }

    private static List<String> meanings(Page page, String clause) {
        return page.locator("#" + clause + " .meaning").allInnerTexts();
    }

    private static String words(String text) {
        return text.replaceAll("(?m)^- ", "").replaceAll("\\s+", " ").strip();
    }

    private static String published() throws IOException {
        try (InputStream stream = PolicyPagesIT.class.getResourceAsStream("/policy/statement-1.txt")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
