package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An asset is somebody's file: whatever it is and is called, a browser saves it and runs nothing of it. */
@BrowserTest
class HostileAssetIT {
    private static final String SCRIPTS = """
            <svg xmlns="http://www.w3.org/2000/svg" onload="parent.%1$s=1"><script>%1$s=1;alert(1)</script></svg>
            <!DOCTYPE html><body onload="alert(1)"><script src="//%2$s/x.js"></script>""".formatted(HostileText.RAN, HostileText.ELSEWHERE);

    private final WholeSystem system;
    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);

    HostileAssetIT(WholeSystem system) {
        this.system = system;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "image/svg+xml",
                "text/html",
                "application/xhtml+xml",
                "text/xml",
                "application/javascript",
                "image/png",
                "text/plain",
                "application/pdf",
                "multipart/x-mixed-replace;boundary=x",
                "text/html\r\nX-Made: of-text\r\n\r\n<script>alert(1)</script>"
            })
    @DisplayName("its bytes are an attachment of a harmless type")
    void bytes(String mediaType) {
        HttpResponse<byte[]> answer = system.download("/api/v1/me/records/" + send(mediaType) + "/content", "robin");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).isEqualTo(SCRIPTS);
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("attachment");
        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(answer.headers().firstValue("Content-Security-Policy").orElse(""))
                .endsWith("sandbox");
        assertThat(answer.headers().firstValue("Content-Type").orElse(""))
                .matches("application/octet-stream|image/png|text/plain.*|application/pdf");
        assertThat(answer.headers().map()).doesNotContainKey("x-made");
    }

    @Test
    @DisplayName("opening it in the portal saves a file, and its record's page runs nothing of it")
    void opened(PortalBrowser browser) throws IOException {
        WatchedPage robin = new WatchedPage(
                browser.signIn("robin", "/records/list.xhtml"),
                system.portal("/").toString());
        Page page = robin.page();
        for (String mediaType : List.of("image/svg+xml", "text/html", "image/png")) {
            String id = send(mediaType);
            robin.open(system.portal("/records/record.xhtml?id=" + id).toString());
            String address = system.portal("/records/content?id=" + id).toString();
            APIResponse served = page.request().get(address);
            assertThat(served.headers().get("content-disposition")).startsWith("attachment");
            assertThat(served.headers().get("content-type")).matches("application/octet-stream|image/png");
            assertThat(served.headers().get("content-security-policy")).endsWith("sandbox");
            Download saved = page.waitForDownload(() -> page.evaluate("address => { location = address; }", address));
            assertThat(Files.readString(saved.path())).isEqualTo(SCRIPTS);
            assertThat(page.url()).contains("/records/record.xhtml");
        }
        assertThat(robin.faults()).isEmpty();
    }

    /** @return the record's id */
    private String send(String mediaType) {
        ObjectNode asset = CloudRecords.asset("UPLOADED", mediaType, "robin").put("fileName", mark + ".html");
        assertThat(Receipts.outcomes(system.collectFrom("cloud", "demo-cloud", asset.toString())))
                .containsExactly("RETAINED");
        assertThat(system.putContent("demo-cloud", asset.path("id").asText(), SCRIPTS.getBytes(StandardCharsets.UTF_8))
                        .statusCode())
                .isLessThan(300);
        return WholeSystem.json(system.get("/api/v1/me/records?q=" + mark, "robin"))
                .at("/items/0/id")
                .asText();
    }
}
