package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import candor.platform.model.Sha256;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The beacon on the portal's own pages, and its door, on the whole system. */
@BrowserTest
class BeaconIT {
    /** The development run's website, which the tests' beacon is of. */
    private static final String WEBSITE = "00000000-0000-4000-9000-000000000001";

    private static final String VIEW = "category = 'ACTIVITY' and content #>> '{activity,page}' = '/' and ";
    private static final String OF_VISITOR = "visitor_id::text = ?";

    private final WholeSystem system;

    BeaconIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName("a look at a page is stored when the page is left: its path alone, without a user")
    void pageView(PortalBrowser browser) {
        String mark = mark();
        Page page = browser.open("/?" + mark + "#" + mark);
        String visitor = visitor(page);
        page.navigate("about:blank");
        browser.context().waitForCondition(() -> count(VIEW + OF_VISITOR, visitor) == 1);
        assertThat(count("content::text like '%' || ? || '%'", mark)).isZero();
        assertThat(count("person_id is not null and " + OF_VISITOR, visitor)).isZero();
    }

    @Test
    @DisplayName("an anonymous request to the door makes no session and sets no cookie")
    void noSession() {
        HttpResponse<String> taken = post(record("page-view").toString(), "Origin", origin());
        HttpResponse<String> refused = post(record("page-view").toString(), "Origin", "https://other.example");
        assertThat(taken.statusCode()).isEqualTo(204);
        assertThat(taken.headers().map()).doesNotContainKey("set-cookie");
        assertThat(refused.headers().map()).doesNotContainKey("set-cookie");
    }

    @ParameterizedTest
    @CsvSource({
        "Origin, https://other.example",
        "Sec-Fetch-Site, cross-site",
        "Sec-Fetch-Site, same-site",
        "X-Nothing, x"
    })
    @DisplayName("a request that is not of a page of this site is refused, and nothing of it is stored")
    void otherOrigins(String header, String value) {
        ObjectNode record = record("page-view");
        HttpResponse<String> response = post(record.toString(), header, value);
        assertThat(response.statusCode()).isEqualTo(403);
        assertThat(response.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(rowsOf(record)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"Sec-GPC", "DNT"})
    @DisplayName("of a visitor who asks not to be followed nothing is taken")
    void notFollowed(String header) {
        ObjectNode record = record("page-view");
        assertThat(post(record.toString(), "Sec-Fetch-Site", "same-origin", header, "1")
                        .statusCode())
                .isEqualTo(204);
        assertThat(rowsOf(record)).isZero();
    }

    @Test
    @DisplayName("the body's word on user and address counts for nothing")
    void bodysWord() {
        ObjectNode record = record("page-view").put("user", "casey");
        record.putObject("connection").put("ipAddress", "198.51.100.77").put("userAgent", "Forged/1");
        assertThat(post(record.toString(), "Origin", origin(), "User-Agent", "Real/2")
                        .statusCode())
                .isEqualTo(204);
        assertThat(rowsOf(record)).isEqualTo(2);
        String id = record.path("id").asText();
        assertThat(count("person_id is not null and client_id::text = ?", id)).isZero();
        assertThat(count("content::text like '%198.51.100.77%' and client_id::text = ?", id))
                .isZero();
        assertThat(count("content::text like '%Real/2%' and client_id::text = ?", id))
                .isOne();
    }

    @Test
    @DisplayName("too much, no JSON, another type: a problem, and no page")
    void refusals() {
        assertThat(post(" ".repeat(65_537), "Origin", origin()).statusCode()).isEqualTo(413);
        assertThat(post("[{},", "Origin", origin()).statusCode()).isEqualTo(400);
        assertThat(post("[]", "Origin", origin(), "Content-Type", "text/html").statusCode())
                .isEqualTo(415);
    }

    @Test
    @DisplayName("what somebody did before signing in is theirs once they have")
    void joining(PortalBrowser browser) {
        Page page = browser.open("/");
        String visitor = visitor(page);
        page.navigate("about:blank");
        browser.context().waitForCondition(() -> count(VIEW + "person_id is null and " + OF_VISITOR, visitor) == 1);
        page.navigate(system.portal("/records/list.xhtml").toString());
        browser.fillIn(page, "robin");
        page.waitForURL(address -> address.contains("/records/"));
        page.navigate("about:blank");
        browser.context().waitForCondition(() -> count(VIEW + "person_id is not null and " + OF_VISITOR, visitor) == 1);
    }

    @Test
    @DisplayName("an error of a page's script arrives as a crash, without the query of any address")
    void crash(PortalBrowser browser) {
        String mark = mark();
        Page page = browser.open("/");
        page.evaluate(
                "mark => { setTimeout(() => { throw new Error('broken ' + mark + ' at ' + location.origin"
                        + " + '/a/page?secret-' + mark); }); return new Promise(done => setTimeout(done)); }",
                mark);
        page.navigate("about:blank");
        browser.context()
                .waitForCondition(() -> count(
                                "category = 'DEVICE_EVENT' and content::text like '%broken ' || ? || ' at /a/page%'",
                                mark)
                        == 1);
        assertThat(count("content::text like '%secret-' || ? || '%'", mark)).isZero();
    }

    @Test
    @DisplayName("what could not be sent is kept, and sent with the next page")
    void offline(PortalBrowser browser) {
        Page page = browser.open("/");
        browser.context().setOffline(true);
        String mark = mark();
        page.evaluate(
                "mark => { const button = document.createElement('button'); button.type = 'button';"
                        + " button.dataset.beaconAction = mark; document.body.append(button); button.click(); }",
                mark);
        page.waitForFunction("mark => (localStorage.getItem('candor.kept') || '').includes(mark)", mark);
        assertThat(count("content::text like '%' || ? || '%'", mark)).isZero();
        browser.context().setOffline(false);
        page.reload();
        browser.context()
                .waitForCondition(
                        () -> count("category = 'ACTIVITY' and content::text like '%' || ? || '%'", mark) == 1);
        page.waitForFunction("mark => !(localStorage.getItem('candor.kept') || '').includes(mark)", mark);
    }

    @Test
    @DisplayName("the beacon itself sets no cookie in a browser, and only what the portal does is there")
    void noCookie(PortalBrowser browser) {
        Page page = browser.open("/");
        page.navigate("about:blank");
        assertThat(browser.context().cookies(system.portal("/").toString()))
                .extracting((Cookie each) -> each.name)
                .isSubsetOf("JSESSIONID");
    }

    /** What the rows of the page's visitor carry: the digest of what the beacon calls it. */
    private static String visitor(Page page) {
        page.waitForFunction("() => localStorage.getItem('candor.visitor')");
        String name = (String) page.evaluate("() => JSON.parse(localStorage.getItem('candor.visitor')).id");
        return Sha256.uuid(WEBSITE, name).toString();
    }

    private long rowsOf(ObjectNode record) {
        return count("client_id::text = ?", record.path("id").asText());
    }

    private long count(String where, String parameter) {
        try (Connection connection = system.database();
                PreparedStatement query =
                        connection.prepareStatement("select count(*) from collected_record where " + where)) {
            query.setString(1, parameter);
            try (ResultSet rows = query.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String origin() {
        String portal = system.portal("/").toString();
        return portal.substring(0, portal.length() - 1);
    }

    private HttpResponse<String> post(String body, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(system.portal("/beacon"))
                .setHeader("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        for (int i = 0; i < headers.length; i += 2) {
            request.setHeader(headers[i], headers[i + 1]);
        }
        return system.send(request);
    }

    private static ObjectNode record(String type) {
        ObjectNode record = Reports.parse("{\"id\": \"%s\", \"type\": \"%s\", \"occurredAt\": \"%s\"}"
                .formatted(UUID.randomUUID(), type, Instant.now()));
        record.putObject("activity").put("page", "/beacon-test");
        return record;
    }

    private static String mark() {
        return "m" + UUID.randomUUID().toString().substring(0, 8);
    }
}
