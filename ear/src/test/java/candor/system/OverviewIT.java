package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is held, in numbers: over the API, and as the first thing that a signed-in customer sees. */
@BrowserTest
class OverviewIT {
    private static final String SUMMARY = "/api/v1/me/summary";

    private final WholeSystem system;

    OverviewIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName("a report counts at once, a row a category; sent again it does not count again")
    void counts() {
        JsonNode before = summary("robin");
        String report = Reports.of(Reports.full(), "robin").toString();
        system.collect("demo-license-robin", report);
        system.collect("demo-license-robin", report);
        JsonNode after = summary("robin");
        assertThat(after.path("records").asLong() - before.path("records").asLong())
                .isEqualTo(6);
        assertThat(recordsOf(after, "RENDER_INPUT") - recordsOf(before, "RENDER_INPUT"))
                .isEqualTo(1);
        assertThat(after.path("bytes").asLong())
                .isGreaterThan(before.path("bytes").asLong());
    }

    @Test
    @DisplayName("what was left out at the door is counted as left out, for its person and for nobody else")
    void reduced() {
        JsonNode dana = summary("dana");
        JsonNode casey = summary("casey");
        system.collect("demo-license-acme", Reports.of(Reports.full(), "dana").toString());
        assertThat(summary("dana").path("reduced").asLong())
                .isGreaterThan(dana.path("reduced").asLong());
        assertThat(summary("casey").path("records")).isEqualTo(casey.path("records"));
    }

    @ParameterizedTest
    @CsvSource({"casey, 200", "avery, 200", "sam, 403", "stella, 403"})
    @DisplayName("customers have a summary, staff and stewards have none of their own")
    void roles(String user, int status) {
        assertThat(system.get(SUMMARY, user).statusCode()).isEqualTo(status);
    }

    @Test
    @DisplayName("the overview says how much, from where and until when, and its charts lead to the lists")
    void overview(PortalBrowser browser) {
        system.collect("demo-license-casey", Reports.of(Reports.full(), "casey").toString());
        Page page = browser.signIn("casey", "/records/list.xhtml");
        page.navigate(system.portal("/").toString());
        Locator main = page.locator("main");
        assertThat(page.locator("h1")).hasText("What we hold about you");
        for (String surface : List.of("Software", "Cloud services", "Website and account")) {
            assertThat(main.locator(".tile", new Locator.LocatorOptions().setHasText(surface)))
                    .containsText(Pattern.compile("[0-9,]+ records"));
        }
        assertThat(main).containsText("None is held beyond");
        assertThat(main).containsText("Who has looked?");
        assertThat(main.locator(".months li")).hasCount(12);
        main.locator(".bars a").first().click();
        assertThat(page).hasURL(Pattern.compile(".*/records/list.xhtml\\?surface=[A-Z]+&category=[A-Z_]+"));
        assertThat(page.locator("main a[href*='record.xhtml?id=']").first()).isVisible();
        page.goBack();
        main.locator(".months li:last-child a").click();
        assertThat(page).hasURL(Pattern.compile(".*from=[-0-9]+&to=[-0-9]+"));
    }

    @ParameterizedTest
    @CsvSource({
        "Why do you hold this?, Why is this held?",
        "Who owns it?, Owner",
        "What did you not keep?, What we kept",
        "Who has looked?, Who looked",
        "What changed in the policy?, version",
        "What are the rules?, What applies to you"
    })
    @DisplayName("each question is answered on the overview, and in full within two clicks")
    void questions(String question, String answer, PortalBrowser browser) {
        system.collect("demo-license-casey", Reports.of(Reports.full(), "casey").toString());
        Page page = browser.signIn("casey", "/records/list.xhtml");
        page.navigate(system.portal("/").toString());
        Locator asked = page.locator(".questions li", new Page.LocatorOptions().setHasText(question));
        assertThat(asked.locator("p").first()).not().isEmpty();
        asked.locator("a").click();
        if (page.url().contains("list.xhtml")) {
            page.locator("main a[href*='record.xhtml?id=']").first().click();
        }
        assertThat(page.locator("main")).containsText(answer);
    }

    private JsonNode summary(String user) {
        return WholeSystem.json(system.get(SUMMARY, user));
    }

    private static long recordsOf(JsonNode summary, String category) {
        long records = 0;
        for (JsonNode item : summary.path("items")) {
            records += item.path("category").asText().equals(category)
                    ? item.path("records").asLong()
                    : 0;
        }
        return records;
    }
}
