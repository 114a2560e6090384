package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people and machines sent is text in what one takes away too: unpacked, read, opened in a browser or a spreadsheet. */
@BrowserTest
class HostileExportIT {
    private static final Instant AT = Instant.now()
            .truncatedTo(ChronoUnit.DAYS)
            .minus(Duration.ofDays(26))
            .plus(Duration.ofHours(12));

    private final WholeSystem system;
    private final String mark = "m" + UUID.randomUUID().toString().substring(0, 8);

    HostileExportIT(WholeSystem system) {
        this.system = system;
    }

    @Test
    @DisplayName("names lead nowhere, no cell is a formula, every line is JSON, and the page to read runs nothing")
    void export(PortalBrowser browser, @TempDir Path folder) throws IOException {
        List<String> texts = List.of(HostileText.everything(mark), HostileText.formula(mark), "+1" + mark, "@" + mark);
        for (String text : texts) {
            HostileRecords.of(text, "robin", AT).forEach(this::send);
        }
        List<String> files = unpack(completed(order()), folder);
        assertThat(files)
                .allMatch(name -> name.matches("[A-Za-z0-9_/-]+(\\.[a-z0-9-]+)*"))
                .noneMatch(name -> name.matches("(?i).*\\.(html?|svg|xml|js|exe|php)") && !name.equals("index.html"))
                .doesNotHaveDuplicates();
        String lines = Files.readString(folder.resolve("records.ndjson"));
        for (String line : lines.split("\n")) {
            assertThat(new ObjectMapper().readTree(line).isObject()).isTrue();
        }
        for (String file : files) {
            if (file.endsWith(".csv")) {
                assertThat(cells(Files.readString(folder.resolve(file))))
                        .as(file)
                        .noneMatch(HostileExportIT::isFormula);
            }
        }
        WatchedPage page = new WatchedPage(browser.context().newPage(), "file:");
        String shown = page.open(folder.resolve("index.html").toUri().toString());
        page.expect(shown, HostileText.MARKUP.replace("\"", "\\\""), 20); // as JSON
        assertThat(page.faults()).isEmpty();
    }

    /** What a spreadsheet calculates, blanks before it or not. */
    private static boolean isFormula(String cell) {
        return cell.strip().matches("(?s)[=+@\uff1d\uff0b\uff20-].*") && !cell.matches("-?[0-9.]+(E[+-]?[0-9]+)?");
    }

    /** By RFC 4180. */
    private static List<String> cells(String csv) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (char each : csv.toCharArray()) {
            if (each == '"') {
                quoted = !quoted; // two in a row come to the same
            } else if (!quoted && (each == ',' || each == '\n')) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(each);
            }
        }
        cells.add(cell.toString());
        return cells;
    }

    private void send(String surface, List<ObjectNode> records) {
        HttpResponse<String> answer = system.collectFrom(
                surface,
                surface.equals("software") ? "demo-license-robin" : "demo-" + surface,
                records.stream().map(ObjectNode::toString).toArray(String[]::new));
        assertThat(Receipts.outcomes(answer)).containsOnly("RETAINED");
        if (surface.equals("cloud")) {
            records.stream()
                    .filter(each -> each.path("type").asText().equals("asset") && !each.has("text"))
                    .forEach(each ->
                            system.putContent("demo-cloud", each.path("id").asText(), new byte[] {7}));
        }
    }

    private String order() {
        String filter = "{\"from\": \"%s\", \"to\": \"%s\"}".formatted(AT, AT.plusSeconds(1));
        HttpResponse<String> answer = system.send(HttpRequest.newBuilder(system.portal("/api/v1/me/exports"))
                .header("Authorization", "Bearer " + system.token("robin"))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(filter)));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(202);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private byte[] completed(String export) {
        Awaited.within(
                Duration.ofMinutes(1),
                () -> Calls.ok(system.get(export, "robin")).path("state").asText(),
                "COMPLETED"::equals);
        HttpResponse<byte[]> zip = system.download(export + "/content", "robin");
        assertThat(zip.statusCode()).isEqualTo(200);
        assertThat(zip.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(zip.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        return zip.body();
    }

    /** @return the names of its files, as the ZIP says them */
    private static List<String> unpack(byte[] zip, Path folder) throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipInputStream stream = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = stream.getNextEntry(); entry != null; entry = stream.getNextEntry()) {
                Path file = folder.resolve(entry.getName()).normalize();
                assertThat(file.startsWith(folder)).as(entry.getName()).isTrue();
                Files.createDirectories(file.getParent());
                Files.write(file, stream.readAllBytes());
                names.add(entry.getName());
            }
        }
        assertThat(Stream.of("index.html", "manifest.json", "records.ndjson")).allMatch(names::contains);
        return names;
    }
}
