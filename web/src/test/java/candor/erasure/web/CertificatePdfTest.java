package candor.erasure.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.lowagie.text.pdf.PRStream;
import com.lowagie.text.pdf.PdfArray;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfReader;
import com.lowagie.text.pdf.parser.PdfTextExtractor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class CertificatePdfTest {
    private static final String SAYS = """
            {"version": 1, "erasure": "0198f0aa-0000-7000-8000-000000000001", "orderedBy": "%s", "orderedAt": "2026-03-31T12:00:00Z",
             "approvedBy": "blake", "approvedAt": "2026-03-31T13:00:00Z", "completedAt": "2026-04-07T12:00:00Z",
             "scope": {"organization": "acme", "users": ["dana"], "categories": ["USAGE"], "jobs": ["job-7"], "to": "2026-03-01T00:00:00Z"},
             "policyVersion": "1", "agreementVersion": 3, "counts": {"USAGE": 12345}, "total": 12345,
             "ids": {"sha256": "%s"}, "recount": {"left": 0}}""";

    @Test
    @DisplayName("it says what the certificate says, in both languages")
    void says() throws IOException {
        String english = text(CertificatePdf.of(signed("avery"), Locale.US));
        assertThat(english)
                .contains("Certificate of deletion", "acme", "dana", "job-7", "avery", "blake", "12,345", "abcdef0123")
                .contains("31 Mar 2026");
        assertThat(text(CertificatePdf.of(signed("avery"), Locale.GERMANY)))
                .contains("Bescheinigung einer Löschung", "12.345", "Zweite Entscheidung durch");
    }

    @Test
    @DisplayName("any name can be printed: what the font lacks, and what cannot be seen, is written by its number")
    void names() throws IOException {
        assertThat(text(CertificatePdf.of(signed("Łukasz Ωμέγα Жук"), Locale.ENGLISH)))
                .contains("Łukasz Ωμέγα Жук");
        assertThat(text(CertificatePdf.of(signed("\u6771 \ud83d\uddd1 a\u202eb"), Locale.ENGLISH)))
                .contains("[U+6771]", "[U+1F5D1]", "a[U+202E]b");
    }

    @Test
    @DisplayName("the signed certificate lies inside, to the last character")
    void inside() throws IOException {
        String signed = signed("avery");
        PdfReader reader = new PdfReader(CertificatePdf.of(signed, Locale.ENGLISH));
        PdfDictionary names = reader.getCatalog().getAsDict(PdfName.NAMES).getAsDict(PdfName.EMBEDDEDFILES);
        PdfArray files = names.getAsArray(PdfName.NAMES);
        PdfDictionary file = files.getAsDict(1).getAsDict(PdfName.EF);
        byte[] bytes = PdfReader.getStreamBytes((PRStream) PdfReader.getPdfObject(file.get(PdfName.F)));
        assertThat(new String(bytes, StandardCharsets.US_ASCII)).isEqualTo(signed);
    }

    private static String signed(String orderedBy) {
        String says = SAYS.formatted(orderedBy, "abcdef0123".repeat(6) + "abcd");
        return encode("{\"alg\": \"EdDSA\", \"kid\": \"key-1\"}") + "." + encode(says) + "." + encode("signature");
    }

    private static String encode(String text) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(byte[] pdf) throws IOException {
        PdfReader reader = new PdfReader(pdf);
        StringBuilder text = new StringBuilder();
        for (int page = 1; page <= reader.getNumberOfPages(); page++) {
            text.append(new PdfTextExtractor(reader).getTextFromPage(page)).append(' ');
        }
        return text.toString().replaceAll("\\s+", " ");
    }
}
