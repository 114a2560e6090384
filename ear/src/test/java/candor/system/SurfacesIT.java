package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Arrays;
import java.util.UUID;
import java.util.stream.Collectors;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What the website and the cloud services send, as the people whom it is about see it in the portal. */
@BrowserTest
class SurfacesIT {
    private static final String MINE = "/records/list.xhtml";

    private final WholeSystem system;
    private final String word = "w" + UUID.randomUUID().toString().substring(0, 8);

    SurfacesIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName("a page view is one visit in the list, its address a text, its connection beside it")
    void pageView(PortalBrowser browser) {
        send("website", "demo-website", Surfaces.hit("page-view", "robin", """
                "activity": {"page": "https://lumen.example/price?%s", "referrer": "https://search.example/"},
                "connection": {"ipAddress": "192.0.2.77", "userAgent": "Tester/1 %1$s", "browser": "Tester 1", "device": "Bench",
                  "settings": {"language": "de"}}""".formatted(word)));
        Page robin = browser.signIn("robin", MINE + "?q=" + word);
        assertThat(robin.locator(".report")).hasCount(1);
        assertThat(robin.locator(".report")).containsText(line("192.0.2.77", "Tester 1", "Bench"));
        open(robin, "ACTIVITY", word);
        Locator main = robin.locator("main");
        assertThat(main).containsText("Page viewed");
        assertThat(main.getByText("https://lumen.example/price?" + word, new Locator.GetByTextOptions().setExact(true)))
                .isVisible();
        assertThat(main.locator("a[href*='lumen.example'], a[href*='search.example']"))
                .hasCount(0);
        assertThat(main).containsText("only standard analytics and account data");
        open(robin, "CONNECTION", word);
        assertThat(robin.locator(".facts").first()).containsText("192.0.2.77");
    }

    @Test
    @DisplayName("a crash is a stack trace, an account change its address and settings")
    void crashAndAccount(PortalBrowser browser) {
        send(
                "website",
                "demo-website",
                Surfaces.hit("crash", "robin", """
                        "deviceEvent": {"activity": "%s", "errorReport": {"message": "tiles are gone",
                          "stack": "at Viewer.draw\\n  at Viewer.loop"}, "hardware": {"cores": 16}}""".formatted(word)),
                Surfaces.hit("account-change", "robin", """
                        "account": {"email": "%s@example.com", "settings": {"newsletter": false}}""".formatted(word)));
        Page robin = browser.signIn("robin", MINE);
        open(robin, "DEVICE_EVENT", word);
        assertThat(robin.locator(".fault h3")).hasText("tiles are gone");
        assertThat(robin.locator("pre.stack")).containsText("at Viewer.draw");
        assertThat(robin.locator(".content .facts").last()).containsText("16");
        open(robin, "ACCOUNT", word);
        assertThat(robin.locator(".subject")).hasText(word + "@example.com");
        assertThat(robin.locator(".content .facts")).containsText("newsletter");
    }

    @Test
    @DisplayName("a job leads from its prompt to its state, its tasks, its error and its measurements")
    void job(PortalBrowser browser) {
        Instant now = Instant.now();
        String job = "\"jobId\": \"job-" + word + "\"";
        send(
                "cloud",
                "demo-cloud",
                Surfaces.cloud(
                        "asset",
                        "robin",
                        now.minusSeconds(9),
                        job
                                + ", \"role\": \"UPLOADED\", \"mediaType\": \"text/plain\", \"text\": \"a lighthouse in fog\""),
                Surfaces.cloud("job", "robin", now.minusSeconds(8), job + state("RUNNING")),
                Surfaces.cloud("job", "robin", now.minusSeconds(2), job + state("FAILED")),
                Surfaces.cloud(
                        "error",
                        "robin",
                        now.minusSeconds(3),
                        job + ", \"severity\": \"ERROR\", \"message\": \"no memory\", \"stack\": \"at worker.py:7\""),
                Surfaces.cloud(
                        "metric",
                        "robin",
                        now.minusSeconds(3),
                        job + ", \"name\": \"gpu time\", \"value\": 18446744073709551615.50, \"unit\": \"s\""));
        Page robin = browser.signIn("robin", MINE);
        open(robin, "UPLOADED_ASSET");
        assertThat(robin.locator("p.prompt")).hasText("a lighthouse in fog");
        robin.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Everything of this job"))
                .click();
        assertThat(robin.locator(".report").first()).containsText(line("Evening " + word, "Failed", "1 task"));
        assertThat(robin.locator("main")).containsText(line("gpu time", "18446744073709551615.50 s"));
        open(robin, "JOB");
        assertThat(robin.locator(".content .state").first()).hasText("Failed");
        assertThat(robin.locator(".content")).containsText("Task 1");
        assertThat(robin.locator(".content")).containsText("18446744073709551615");
        open(robin, "CLOUD_ERROR");
        assertThat(robin.locator("pre.stack")).hasText("at worker.py:7");
        open(robin, "CLOUD_METRIC");
        assertThat(robin.locator(".measure")).hasText("18446744073709551615.50 s");
        assertThat(robin.locator("main")).containsText("any purpose in the Terms of Service");
    }

    @Test
    @DisplayName("a generated picture is drawn on its record's page, and is nobody else's")
    void picture(PortalBrowser browser) throws IOException {
        ObjectNode asset = Surfaces.cloud("asset", "robin", Instant.now(), """
                "jobId": "job-%s", "role": "GENERATED", "mediaType": "image/png", "fileName": "%1$s.png"
                """.formatted(word));
        send("cloud", "demo-cloud", asset);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(7, 5, BufferedImage.TYPE_INT_RGB), "png", png);
        assertThat(system.send(HttpRequest.newBuilder(system.portal("/collect/v1/cloud/assets/"
                                        + asset.path("id").asText() + "/content"))
                                .header("Authorization", "Bearer demo-cloud")
                                .PUT(BodyPublishers.ofByteArray(png.toByteArray())))
                        .statusCode())
                .isEqualTo(200);
        Page robin = browser.signIn("robin", MINE);
        open(robin, "GENERATED_ASSET");
        Locator drawn = robin.locator(".picture img");
        assertThat(drawn).hasAttribute("alt", word + ".png");
        assertThat(drawn.evaluate("img => img.decode().then(() => img.naturalWidth)"))
                .isEqualTo(7);
        String address = drawn.evaluate("img => img.src").toString();
        browser.context().clearCookies();
        Page casey = browser.signIn("casey", MINE);
        assertThat(casey.request().get(address).status()).isEqualTo(404);
    }

    @Test
    @DisplayName("R4, R5: whatever an enterprise's job sends, its people see that it was routed, and what was left out")
    void routed(PortalBrowser browser) {
        String job = "\"jobId\": \"job-%s\", \"name\": \"%1$s\", \"status\": \"QUEUED\"".formatted(word);
        send("cloud", "demo-cloud-acme", Surfaces.cloud("job", "dana", Instant.now(), job));
        Page dana = browser.signIn("dana", MINE + "?surface=CLOUD");
        Locator newest = dana.locator(".line").first();
        assertThat(newest).containsText("Routing");
        assertThat(newest).containsText("Left out: Jobs and tasks");
        assertThat(dana.locator("main")).not().containsText(word);
        open(dana, "ROUTING");
        assertThat(dana.locator("main"))
                .containsText("It belongs to Acme Architects or to its original owner, never to us.");
    }

    private String state(String status) {
        return """
                , "name": "Evening %s", "status": "%s", "metadata": {"seed": 18446744073709551615},
                  "tasks": [{"taskId": "t-1", "status": "%2$s"}]""".formatted(word, status);
    }

    /** As a list says it: each part in isolates, so that none turns the others around. */
    private static String line(String... parts) {
        return Arrays.stream(parts).map(part -> "\u2068" + part + "\u2069").collect(Collectors.joining(" · "));
    }

    /** The newest record of a category. */
    private void open(Page page, String category) {
        open(page, category, "");
    }

    /** The newest that holds a text: whoever looks at the portal is measured as well, and has newer ones of the website. */
    private void open(Page page, String category, String text) {
        page.navigate(
                system.portal(MINE + "?category=" + category + "&q=" + text).toString());
        page.locator("main a[href*='record.xhtml?id=']").first().click();
        assertThat(page.locator("main")).containsText("Why is this held?");
    }

    private void send(String surface, String key, ObjectNode... records) {
        HttpResponse<String> response = system.send(HttpRequest.newBuilder(system.portal("/collect/v1/" + surface))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofString(
                        Arrays.stream(records).map(ObjectNode::toString).collect(Collectors.joining("\n")))));
        assertThat(Receipts.outcomes(response)).doesNotContain("INVALID").hasSize(records.length);
    }
}
