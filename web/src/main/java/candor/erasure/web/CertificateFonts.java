package candor.erasure.web;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The fonts of one document: DejaVu, embedded, which has Latin, Greek, Cyrillic, Arabic, Hebrew, Armenian and Georgian letters. */
final class CertificateFonts {
    private static final String FOLDER = "/net/sf/jasperreports/fonts/dejavu/";
    private static final Color INK = new Color(0x1d, 0x24, 0x2e);
    private static final Color QUIET = new Color(0x4f, 0x59, 0x66);
    private static final float TITLE_SIZE = 20; // points, as all of these
    private static final float SIZE = 9.5f;
    private static final float SMALL_SIZE = 8;

    /** Of all text: which characters can be printed is asked of it. */
    final BaseFont base = load("DejaVuSans.ttf");

    final Font title;
    final Font heading;
    final Font text;
    final Font quiet;
    final Font code;

    CertificateFonts() {
        BaseFont bold = load("DejaVuSans-Bold.ttf");
        title = new Font(bold, TITLE_SIZE, Font.NORMAL, INK);
        heading = new Font(bold, SIZE, Font.NORMAL, INK);
        text = new Font(base, SIZE, Font.NORMAL, INK);
        quiet = new Font(base, SMALL_SIZE, Font.NORMAL, QUIET);
        code = new Font(load("DejaVuSansMono.ttf"), SMALL_SIZE, Font.NORMAL, INK);
    }

    /** A font is one document's own: it remembers which of its characters were used. */
    private static BaseFont load(String name) {
        try (InputStream file = CertificateFonts.class.getResourceAsStream(FOLDER + name)) {
            if (file == null) {
                throw new IllegalStateException("no font " + name);
            }
            return BaseFont.createFont(
                    name, BaseFont.IDENTITY_H, BaseFont.EMBEDDED, BaseFont.NOT_CACHED, file.readAllBytes(), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
