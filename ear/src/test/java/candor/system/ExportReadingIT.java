package candor.system;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page of an export, read from the disk of whoever took it along. */
@BrowserTest
class ExportReadingIT {
    private static final String HOSTILE =
            "</pre><script>window.ran = 1</script><img src=x onerror=\"window.ran = 1\"><a href=\"javascript:1\">https://example.com/</a>";
    private static final String UNUSUAL = "\u202eשלום مرحبا 👩‍🚀 " + "endless".repeat(300);
    private static final int SMALL = 2_000_000;

    private final WholeSystem system;

    ExportReadingIT(WholeSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @CsvSource({"en, What there is", "de, Was es gibt"})
    @DisplayName(
            "it needs no network and asks for none, what others sent is text on it, all its links lead to files that are there, WCAG 2.2 AA")
    void fromTheDisk(String language, String heading, PortalBrowser browser, @TempDir Path folder) throws Exception {
        send();
        ExportedFiles.unpack(system, "casey", language, folder);
        browser.context().setOffline(true);
        Page page = browser.context().newPage();
        List<String> asked = new ArrayList<>();
        List<String> said = new ArrayList<>();
        page.onRequest(request -> asked.add(request.url()));
        page.onDialog(dialog -> said.add(dialog.message()));
        page.navigate(folder.resolve("index.html").toUri().toString());

        assertThat(page.locator("h2").first()).hasText(heading);
        assertThat(page.locator("html")).hasAttribute("lang", language);
        assertThat(page.locator("body")).containsText("<script>window.ran = 1</script>");
        assertThat((Object) page.evaluate("() => window.ran")).isNull();
        assertThat(page.locator("pre *, script")).hasCount(0);
        assertThat(said).isEmpty();
        Locator picture = page.locator("img[alt*='window.ran']").first();
        picture.scrollIntoViewIfNeeded(); // only then is it read
        assertThat(picture).hasJSProperty("naturalWidth", 8);
        assertThat(asked).allMatch(address -> address.startsWith("file:"));
        for (Object link : (List<?>) page.evaluate("() => [...document.querySelectorAll('a')].map(a => a.href)")) {
            URI address = URI.create(link.toString());
            assertThat(address.getScheme()).isEqualTo("file");
            assertThat(Path.of(address.getPath())).exists();
        }
        assertThat(Files.size(folder.resolve("index.html"))).isLessThan(SMALL);
        try (Stream<String> lines = Files.lines(folder.resolve("records.ndjson"))) {
            assertThat(lines.count()).isGreaterThan(page.locator("article").count());
        }
        Looks.whole(page, 360, 390, 1440, 2560);
        Looks.accessible(page, 390, 1440);
    }

    private void send() throws Exception {
        ObjectNode report = Reports.full();
        report.withObject("/tasks/0/input").put("prompt", HOSTILE).put("negativePrompt", UNUSUAL);
        report.withObject("/errors/0").put("stack", "at Render\n".repeat(2000));
        system.collect("demo-license-casey", Reports.of(report, "casey").toString());
        ObjectNode asset = CloudRecords.asset("GENERATED", "image/png", "casey").put("fileName", HOSTILE + ".png");
        system.collectFrom("cloud", "demo-cloud", asset.toString());
        ByteArrayOutputStream picture = new ByteArrayOutputStream();
        ImageIO.write(new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB), "png", picture);
        system.putContent("demo-cloud", asset.path("id").asText(), picture.toByteArray());
    }
}
