package candor.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names and cells that somebody sent lead nowhere and calculate nothing. */
class HarmlessFilesTest {
    private static final UUID RECORD = UUID.fromString("01900000-0000-7000-8000-000000000001");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../etc/passwd",
                "C:\\Windows\\CON",
                "nul.txt",
                "a\u0000b.png",
                "photo\u202egnp.exe",
                "",
                ".",
                "..",
                "/",
                "name.\u0001",
                "x/../y.png "
            })
    @DisplayName("an asset's file stays in its folder and has nothing but letters, digits and hyphens in its name")
    void names(String sent) {
        assertThat(AssetName.of(RECORD, sent))
                .matches("assets/" + RECORD + "(-[A-Za-z0-9-]+)?(\\.[a-z0-9]{1,8}(\\.bin)?)?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a.html", "a.SVG", "a.xhtml", "a.hta", "a.png.exe", "a.lnk", "a.new"})
    @DisplayName("what could run when it is opened is not opened")
    void nothingRuns(String sent) {
        assertThat(AssetName.of(RECORD, sent)).endsWith(".bin");
        assertThat(AssetName.of(RECORD, "villa.blend")).endsWith("-villa.blend");
    }

    @Test
    @DisplayName("a name that is too long is cut, and what is readable of it stays")
    void longNames() {
        assertThat(AssetName.of(RECORD, "x".repeat(5000) + ".png"))
                .endsWith("x.png")
                .hasSizeLessThan(120);
        assertThat(AssetName.of(RECORD, "Küche (2).JPG")).endsWith("-Kuche-2.jpg");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "\uff1d1", "'quoted"})
    @DisplayName(
            "a cell that a spreadsheet could calculate gets an apostrophe, and taking it away gives back what was held")
    void formulas(String held) {
        String line = csv(held);
        String cell = line.substring(0, line.length() - 2);
        String unquoted = cell.startsWith("\"") ? cell.substring(1, cell.length() - 1) : cell;
        assertThat(unquoted).isEqualTo("'" + held);
    }

    @Test
    @DisplayName("RFC 4180: quotes are doubled, what separates is quoted, lines end with CR LF")
    void quotes() {
        assertThat(csv("a", "b\"c", "d,e", "f\ng", "")).isEqualTo("a,\"b\"\"c\",\"d,e\",\"f\ng\",\r\n");
    }

    private static String csv(String... cells) {
        CsvLine line = new CsvLine();
        List.of(cells).forEach(line::cell);
        return line.end();
    }
}
