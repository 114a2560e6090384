package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.FormData;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taking one's data along, in the browser. */
@BrowserTest
class ExportPageIT {
    private static final String HERE = "/exports/";

    private final WholeSystem system;

    ExportPageIT(WholeSystem system) {
        this.system = system;
    }

    @BeforeEach
    void nothingOrderedYet() {
        system.execute("delete from data_export where ordered_by in "
                + "(select id from person where sign_in_name in ('casey', 'robin', 'dana'))");
        system.collect("demo-license-casey", Reports.of(Reports.full(), "casey").toString());
        system.collect("demo-license-robin", Reports.of(Reports.full(), "robin").toString());
    }

    @Test
    @DisplayName("from the overview in one click and one more: a copy is made, seen being made, fetched, and removed")
    void takeItAlong(PortalBrowser browser, @TempDir Path folder) throws Exception {
        Page page = browser.signIn("casey", "/records/list.xhtml");
        page.navigate(system.portal("/").toString());
        page.locator("main a[href='/exports/']").click();
        assertThat(page.locator("h1")).hasText("Take it with you");
        page.getByText("Make my copy").click();
        assertThat(page.locator("progress")).isVisible();
        Locator download = page.locator("a[download]");
        assertThat(download).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(30_000));

        Download saved = page.waitForDownload(download::click);
        Path zip = folder.resolve("copy.zip");
        saved.saveAs(zip);
        assertThat(saved.suggestedFilename()).matches("candor-\\d{4}-\\d\\d-\\d\\d\\.zip");
        try (ZipFile files = new ZipFile(zip.toFile())) {
            assertThat(files.stream().map(each -> each.getName()))
                    .contains("index.html", "manifest.json", "records.ndjson", "csv/RENDER_INPUT.csv");
        }

        byte[] all = Files.readAllBytes(zip);
        APIResponse rest = page.request()
                .get(saved.url(), RequestOptions.create().setHeader("Range", "bytes=" + (all.length - 100) + "-"));
        assertThat(rest.status()).isEqualTo(206);
        assertThat(rest.body()).isEqualTo(Arrays.copyOfRange(all, all.length - 100, all.length));

        page.getByText("Remove").click();
        assertThat(page.locator(".copy")).hasCount(0);
        assertThat(piecesOf("casey")).isEqualTo("0");
    }

    @Test
    @DisplayName("without JavaScript the page finds out by itself that the copy is ready")
    void withoutScript(PortalBrowser browser) {
        Page page = another(browser, new NewContextOptions().setJavaScriptEnabled(false))
                .signIn("robin", HERE);
        page.getByText("Make my copy").click();
        assertThat(page.locator("progress")).isVisible();
        assertThat(page.locator("a[download]")).isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(40_000));
    }

    @Test
    @DisplayName("a part of it: the surfaces that are ticked, the days that are named")
    void part(PortalBrowser browser) {
        Page page = browser.signIn("robin", HERE);
        page.getByText("Only a part of it").click();
        page.locator("input[value=CLOUD]").uncheck();
        page.locator("input[value=WEBSITE]").uncheck();
        page.fill("#from", "2026-02-01");
        page.fill("#to", "2026-01-01");
        page.getByText("Make my copy").click();
        assertThat(page.locator("[role=alert]")).containsText("The period ends before it begins");
        assertThat(page.locator("input[value=CLOUD]")).not().isChecked();
        assertThat(page.locator("#from")).hasValue("2026-02-01");
        Looks.accessible(page, 390, 1440);
        page.fill("#to", "2026-02-28");
        page.getByText("Make my copy").click();
        assertThat(page.locator(".what").first()).containsText(Pattern.compile("Software\\s+from\\s+1 Feb 2026"));
        String filter = system.ask("select filter from data_export where ordered_by = " + person("robin"));
        assertThat(filter)
                .contains("\"surfaces\": [\"SOFTWARE\"]")
                .contains("2026-02-01T")
                .contains("2026-03-01T");
    }

    @Test
    @DisplayName("no surface ticked is no order for everything")
    void nothingTicked(PortalBrowser browser) {
        Page page = browser.signIn("robin", HERE);
        page.getByText("Only a part of it").click();
        page.locator("input[type=checkbox]").all().forEach(Locator::uncheck);
        page.getByText("Make my copy").click();
        assertThat(page.locator("[role=alert]")).containsText("Choose at least one");
        assertThat(ordersOf("robin")).isEqualTo("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "stateless", "made up", "another's"})
    @DisplayName("a POST that does not bring the state of a view of this very session orders and removes nothing")
    void foreignPost(String state, PortalBrowser browser) {
        UUID ready = ended("casey", "COMPLETED", "now() + interval '1 day'");
        Page page = browser.signIn("casey", HERE);
        String mine =
                page.locator("input[name='jakarta.faces.ViewState']").first().inputValue();
        assertThat(mine).isNotEqualTo("stateless");
        for (String action : List.of("order=order&surface=SOFTWARE", "remove=" + ready)) {
            FormData form = FormData.create().set("wish", "wish");
            for (String pair : action.split("&")) {
                form.set(pair.split("=")[0], pair.split("=")[1]);
            }
            if (!state.equals("none")) {
                form.set(
                        "jakarta.faces.ViewState",
                        switch (state) {
                            case "made up" -> "1:2";
                            case "another's" -> stateOf("robin", browser);
                            default -> state;
                        });
            }
            APIResponse answer = page.request()
                    .post(
                            system.portal(HERE + "index.xhtml").toString(),
                            RequestOptions.create().setForm(form));
            assertThat(answer.url()).endsWith("/exports/index.xhtml");
        }
        assertThat(system.ask("select string_agg(state, ',') from data_export where ordered_by = " + person("casey")))
                .isEqualTo("COMPLETED");
    }

    @Test
    @DisplayName(
            "one that failed is shown as such and can be ordered again; one that expired too; both as they are on a phone")
    void states(PortalBrowser browser) {
        ended("dana", "FAILED", "null");
        ended("dana", "COMPLETED", "now() - interval '1 hour'");
        UUID ready = ended("dana", "COMPLETED", "now() + interval '1 day'");
        Page page = browser.signIn("dana", HERE);
        assertThat(page.locator(".copy.FAILED")).containsText("Could not be made");
        assertThat(page.locator(".copy.EXPIRED")).containsText("Expired");
        assertThat(page.locator(".copy.READY a[download]")).hasAttribute("href", "/exports/content?id=" + ready);
        Looks.accessible(page, 390, 1440);
        page.locator("footer a[hreflang=de]").click();
        assertThat(page.locator("h1")).hasText("Mitnehmen");
        Looks.accessible(page, 390, 1440);
        page.locator("footer a[hreflang=en]").click();
        page.locator(".copy.FAILED button[name=again]").click();
        assertThat(page.locator("progress")).isVisible();
        system.execute(
                "update data_export set state = 'RUNNING', worked_at = now() + interval '1 hour', total = 100, done = 42,"
                        + " attempts = 7 where state in ('WAITING', 'RUNNING') and ordered_by = " + person("dana"));
        page.navigate(system.portal(HERE).toString());
        assertThat(page.locator(".how-far")).hasText("42 % done");
        Looks.accessible(page, 390, 1440);
        page.getByText("Cancel").click();
        assertThat(page.getByText("Make my copy")).isVisible();
        assertThat(ordersOf("dana")).isEqualTo("3");
    }

    @Test
    @DisplayName("a ZIP of another, one that expired, and one that is none cannot be fetched")
    void notMine(PortalBrowser browser) {
        UUID another = ended("casey", "COMPLETED", "now() + interval '1 day'");
        UUID expired = ended("robin", "COMPLETED", "now() - interval '1 second'");
        Page page = browser.signIn("robin", HERE);
        for (String id : List.of(another.toString(), expired.toString(), "none", "")) {
            assertThat(page.request()
                            .get(system.portal("/exports/content?id=" + id).toString())
                            .status())
                    .isEqualTo(404);
        }
        assertThat(page.request()
                        .get(system.portal("/exports/progress?id=" + another).toString())
                        .status())
                .isEqualTo(404);
    }

    private String stateOf(String user, PortalBrowser browser) {
        Page page = another(browser, new NewContextOptions()).signIn(user, HERE);
        return page.locator("input[name='jakarta.faces.ViewState']").first().inputValue();
    }

    private PortalBrowser another(PortalBrowser browser, NewContextOptions options) {
        return new PortalBrowser(system, browser.context().browser().newContext(options));
    }

    private UUID ended(String user, String state, String expiresAt) {
        UUID id = UUID.randomUUID();
        boolean made = state.equals("COMPLETED");
        system.execute("""
                insert into data_export (id, ordered_by, ordered_at, state, filter, language, counts, size, sha256, expires_at, worked_at)
                values ('%s', %s, now(), '%s', '{}', 'en', '%s', %s, %s, %s, now())""".formatted(
                        id,
                        person(user),
                        state,
                        made ? "{\"VERSION\": 12345}" : "{}",
                        made ? "4200000" : "null",
                        made ? "sha256('')" : "null",
                        expiresAt));
        return id;
    }

    private String ordersOf(String user) {
        return system.ask(
                "select count(*) from data_export where state <> 'CANCELLED' and ordered_by = " + person(user));
    }

    private String piecesOf(String user) {
        return system.ask(
                "select count(*) from data_export_piece p join data_export e on e.id = p.export_id where ordered_by = "
                        + person(user));
    }

    private static String person(String user) {
        return "(select id from person where sign_in_name = '" + user + "')";
    }
}
