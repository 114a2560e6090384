package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person goes through what is held: by day, by surface, by words, by time, by number. */
@BrowserTest
class MyDataIT {
    private static final String MINE = "/records/list.xhtml";
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM).withLocale(Locale.UK);

    private final WholeSystem system;
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    MyDataIT(WholeSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @CsvSource({"Pacific/Kiritimati", "Pacific/Pago_Pago"})
    @DisplayName("a day of the list, and of its filters, is a day of the visitor's zone, from the first page on")
    void days(String zone, PortalBrowser browser) {
        Instant at = LocalDate.now(ZoneOffset.UTC)
                .minusDays(3)
                .atTime(zone.contains("Kiri") ? 23 : 1, 30)
                .toInstant(ZoneOffset.UTC);
        LocalDate theirs = at.atZone(ZoneId.of(zone)).toLocalDate();
        LocalDate universal = at.atZone(ZoneOffset.UTC).toLocalDate();
        assertThat(theirs).isNotEqualTo(universal);
        ObjectNode report = Reports.of(Reports.full(), "casey").put("occurredAt", at.toString());
        send("demo-license-casey", report);
        try (PortalBrowser there = new PortalBrowser(
                system,
                browser.context()
                        .browser()
                        .newContext(new NewContextOptions().setLocale("en-GB").setTimezoneId(zone)))) {
            Page page = there.signIn("casey", MINE + "?q=" + word);
            assertThat(page.locator(".zone")).containsText(zone);
            assertThat(page.locator(".day h2")).hasCount(1);
            assertThat(page.locator(".day h2")).containsText(DAY.format(theirs));
            String filter = MINE + "?q=" + word + "&from=%s&to=%1$s";
            page.navigate(system.portal(filter.formatted(theirs)).toString());
            assertThat(page.locator(".report")).hasCount(1);
            page.navigate(system.portal(filter.formatted(universal)).toString());
            assertThat(page.locator(".report")).hasCount(0);
            page.navigate(
                    system.portal(filter.formatted(universal) + "&zone=UTC").toString());
            assertThat(page.locator(".report")).hasCount(1);
            assertThat(page.locator(".chip").first()).containsText("(UTC)");
        }
    }

    @Test
    @DisplayName("without scripts the list is by days of UTC, says so, and is filtered all the same")
    void withoutScripts(PortalBrowser browser) {
        send("demo-license-casey", Reports.of(Reports.full(), "casey"));
        NewContextOptions plain = new NewContextOptions().setLocale("en-GB").setJavaScriptEnabled(false);
        try (PortalBrowser there =
                new PortalBrowser(system, browser.context().browser().newContext(plain))) {
            Page page = there.signIn("casey", MINE);
            assertThat(page.locator(".zone")).containsText("UTC");
            page.fill("#q", word);
            page.locator("button[data-beacon-action=filter-records]").click();
            assertThat(page.locator(".report")).hasCount(1);
            assertThat(page.locator(".report .at")).containsText("UTC");
        }
    }

    @Test
    @DisplayName("today is called today, and another day by its name and date")
    void today(PortalBrowser browser) {
        send("demo-license-casey", Reports.of(Reports.full(), "casey"));
        Page page = browser.signIn("casey", MINE);
        Locator today =
                page.locator(".day h2", new Page.LocatorOptions().setHasText("Today")); // others may be of tomorrow
        assertThat(today).hasText(Pattern.compile("Today.*[0-9]{4}"));
    }

    @Test
    @DisplayName("what a search found is marked where the list shows it, with its place where it does not, and as text")
    void marked(PortalBrowser browser) {
        ObjectNode report = Reports.of(Reports.full(), "casey");
        report.withObject("/tasks/0/input").put("prompt", "<b>Fog</b> over " + word + " ".repeat(3) + "harbour");
        report.withObject("/tasks/0/input/metadata")
                .put("scene", "<i>" + word.toUpperCase(Locale.ROOT) + "</i> at last");
        send("demo-license-casey", report);
        Page page = browser.signIn("casey", MINE + "?category=RENDER_INPUT&q=" + word + "%20FOG%20%22at%20last%22");
        Locator line = page.locator(".line");
        assertThat(line).hasCount(1);
        assertThat(line.locator(".summary mark").first()).hasText("Fog");
        assertThat(line.locator(".summary")).containsText("<b>Fog</b> over " + word);
        assertThat(line.locator(".excerpt")).containsText("scene");
        assertThat(line.locator(".excerpt mark").last()).hasText("at last");
        assertThat(line.locator("b, i")).hasCount(0);
        page.navigate(system.portal(MINE + "?category=RENDER_INPUT").toString());
        assertThat(page.locator("mark")).hasCount(0);
    }

    @Test
    @DisplayName("a quick period keeps the other filters; each filter goes by itself, and all of them at once")
    void filters(PortalBrowser browser) {
        send("demo-license-casey", Reports.of(Reports.full(), "casey"));
        Page page = browser.signIn("casey", MINE + "?surface=SOFTWARE&category=USAGE&q=" + word);
        page.locator(".periods a", new Page.LocatorOptions().setHasText("Last 7 days"))
                .click();
        assertThat(page).hasURL(Pattern.compile(".*surface=SOFTWARE&category=USAGE&q=" + word + "&period=7d$"));
        assertThat(page.locator(".report")).hasCount(1);
        assertThat(page.locator(".chip")).hasCount(4);
        page.locator(".chip", new Page.LocatorOptions().setHasText(word)).click();
        assertThat(page).hasURL(Pattern.compile(".*surface=SOFTWARE&category=USAGE&period=7d$"));
        page.fill("#q", "nothing-has-" + word);
        page.locator("button[data-beacon-action=filter-records]").click();
        assertThat(page).hasURL(Pattern.compile(".*period=7d&q=nothing-has.*"));
        assertThat(page.locator(".empty")).containsText("Nothing matches");
        page.locator(".chips a.quiet").click();
        assertThat(page).hasURL(Pattern.compile(".*list.xhtml\\??$"));
        assertThat(page.locator(".chip")).hasCount(0);
    }

    @ParameterizedTest
    @CsvSource({
        "WEBSITE, What happened, Connection",
        "CLOUD, What it says, Job",
        "SOFTWARE, What was done, Software and machine"
    })
    @DisplayName("each surface has a table with the columns that suit it")
    void surfaces(String surface, String one, String other, PortalBrowser browser) {
        Page page = browser.signIn("casey", MINE + "?surface=" + surface);
        Locator table = page.locator(".records table");
        assertThat(table.locator("thead")).containsText(one);
        assertThat(table.locator("thead")).containsText(other);
        assertThat(table.locator("tbody .report a[href*='record.xhtml?id=']").first())
                .isVisible();
        page.setViewportSize(390, 900);
        assertThat(table.locator("tbody .report a[href*='record.xhtml?id=']").first())
                .isVisible();
    }

    @Test
    @DisplayName("charts beside the list count what its filters hold, in numbers to read too, and lead on")
    void charts(PortalBrowser browser) {
        send("demo-license-casey", Reports.of(Reports.full(), "casey"));
        Page page = browser.signIn("casey", MINE + "?surface=SOFTWARE&category=USAGE");
        long usages = counted("casey", "USAGE", "");
        Locator bars = page.locator(".bars li");
        assertThat(bars).hasCount(1);
        assertThat(bars.locator(".number")).hasText("%,d".formatted(usages));
        page.locator(".numbers summary").first().click();
        String month = YearMonth.now(ZoneOffset.UTC).toString();
        assertThat(page.locator(".numbers")
                        .first()
                        .locator("tbody tr")
                        .last()
                        .locator("td")
                        .last())
                .hasText("%,d".formatted(counted("casey", "USAGE", month)));
        page.locator(".months li:last-child a").click();
        assertThat(page).hasURL(Pattern.compile(".*category=USAGE&from=" + month + "-01&to=" + month + ".*zone=UTC"));
        assertThat(page.locator(".months .outside").first()).isAttached();
        assertThat(page.locator(".bars .number")).hasText("%,d".formatted(counted("casey", "USAGE", month)));
    }

    private long counted(String user, String category, String month) {
        long records = 0;
        for (JsonNode item :
                WholeSystem.json(system.get("/api/v1/me/summary", user)).path("items")) {
            boolean counts = item.path("category").asText().equals(category)
                    && item.path("month").asText().startsWith(month);
            records += counts ? item.path("records").asLong() : 0;
        }
        return records;
    }

    /** With a word of its own in an action. */
    private void send(String key, ObjectNode report) {
        report.withArray("usage").addObject().put("action", "open-" + word);
        assertThat(system.collect(key, report.toString()).statusCode()).isEqualTo(200);
    }
}
