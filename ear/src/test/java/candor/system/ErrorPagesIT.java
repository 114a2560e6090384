package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages that say what went wrong are pages as good as any other. */
@BrowserTest
class ErrorPagesIT {
    private static final String POST_OF_A_PAGE_LONG_GONE = """
            () => {
              const form = document.createElement('form');
              form.method = 'post';
              form.action = '/records/list.xhtml';
              for (const [name, value] of [['jakarta.faces.ViewState', '-1:-1'], ['form', 'form']]) {
                form.append(Object.assign(document.createElement('input'), {name, value, type: 'hidden'}));
              }
              document.body.append(form);
              form.submit();
            }""";

    private final WholeSystem system;

    ErrorPagesIT(WholeSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "de"})
    @DisplayName(
            "not found, not allowed, broken, too long ago: each in its language, with a way on, and violating nothing")
    void errorPages(String language, PortalBrowser browser) throws SQLException {
        Page dana = browser.signIn("dana", "/records/list.xhtml");
        String home = system.portal("/").toString();
        browser.context().addCookies(List.of(new Cookie("language", language).setUrl(home)));
        look(dana, open(dana, "/nothing/here"), 404, language);
        look(dana, open(dana, "/records/record.xhtml?id=none"), 404, language);
        look(dana, open(dana, "/organization/records.xhtml"), 403, language);
        execute("alter table data_access rename to data_access_taken_away");
        try {
            look(dana, open(dana, "/records/accesses.xhtml"), 500, language);
        } finally {
            execute("alter table data_access_taken_away rename to data_access");
        }
        open(dana, "/records/list.xhtml");
        Response expired = dana.waitForNavigation(() -> dana.evaluate(POST_OF_A_PAGE_LONG_GONE));
        look(dana, expired, 500, language);
        assertThat(dana.locator("main a").getAttribute("href")).isEqualTo("/records/list.xhtml");
    }

    private Response open(Page page, String path) {
        return page.navigate(system.portal(path).toString());
    }

    private void look(Page page, Response answer, int status, String language) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo(language);
        assertThat(page.locator("h1").count()).isEqualTo(1);
        assertThat(page.locator("main a:visible").count()).as("ways on").isPositive();
        assertThat(page.locator("body").textContent()).doesNotContain("Exception", "data_access");
        assertThat(answer.allHeaders().entrySet())
                .filteredOn(each -> each.getKey().equalsIgnoreCase("Content-Security-Policy"))
                .hasSize(1);
        for (int width : List.of(1440, 390)) {
            page.setViewportSize(width, 900);
            assertThat(Axe.violations(page)).as(page.url()).isEmpty();
        }
        assertThat(page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                .isEqualTo(true);
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
