package candor.erasure.web;

import candor.erasure.web.Certificate.Scope;
import candor.portal.web.Words;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfFileSpecification;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A certificate of deletion to be printed. The signed one is the proof: it lies inside as a file, and the paper only says in words what
 * it says. Times are in UTC, as they are there.
 */
public final class CertificatePdf {
    private static final float MARGIN = 56; // points, as all of these
    private static final float GAP = 14;
    private static final float PADDING = 5;
    private static final float HAIRLINE = 0.5f;
    private static final Color LINE = new Color(0xc9, 0xce, 0xd6);

    private final Certificate certificate;
    private final Words words;
    private final CertificateFonts fonts = new CertificateFonts();
    private final Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN);

    private CertificatePdf(Certificate certificate, Words words) {
        this.certificate = certificate;
        this.words = words;
    }

    /**
     * @param signed   a compact JSON Web Signature of ours
     * @param language German, or any other for English
     */
    public static byte[] of(String signed, Locale language) {
        boolean german = language.getLanguage().equals(Locale.GERMAN.getLanguage());
        Locale spoken = german ? Locale.GERMAN : Locale.ENGLISH;
        return new CertificatePdf(Certificate.read(signed), new Words(spoken)).write(spoken);
    }

    private byte[] write(Locale language) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            PdfWriter writer = PdfWriter.getInstance(document, bytes);
            document.addTitle(words.say("deletion.pdf.title"));
            document.open();
            writer.getExtraCatalog().put(PdfName.LANG, new PdfString(language.toLanguageTag()));
            writer.addFileAttachment(PdfFileSpecification.fileEmbedded(
                    writer,
                    null,
                    CertificateFile.SIGNED_NAME,
                    certificate.signed().getBytes(StandardCharsets.US_ASCII)));
            paragraphs();
            document.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void paragraphs() {
        say(words.say("deletion.pdf.title"), fonts.title);
        say(words.say("erasures.certificate.says", certificate.rows()), fonts.text);
        document.add(facts());
        if (!certificate.categories().isEmpty()) {
            say(words.say("erasures.certificate.counts"), fonts.heading);
            document.add(counts());
        }
        say(words.say("erasures.check"), fonts.heading);
        say(words.say("deletion.pdf.check", CertificateFile.SIGNED_NAME), fonts.text);
    }

    private void say(String text, Font font) {
        Paragraph paragraph = new Paragraph(printed(text), font);
        paragraph.setSpacingAfter(GAP);
        document.add(paragraph);
    }

    private PdfPTable facts() {
        PdfPTable table = table(1, 2);
        Scope scope = certificate.scope();
        fact(table, "deletion.pdf.number", certificate.erasure(), fonts.code);
        fact(table, "deletion.pdf.organization", scope.organization(), fonts.text);
        fact(table, "deletion.pdf.person", scope.person(), fonts.text);
        fact(table, "deletion.pdf.reach", reach(scope), fonts.text);
        fact(
                table,
                "deletion.pdf.orderedBy",
                certificate.orderedBy() + " · " + words.moment(certificate.orderedAt(), "second"),
                fonts.text);
        if (certificate.approvedBy() != null && certificate.approvedAt() != null) {
            fact(
                    table,
                    "deletion.pdf.approvedBy",
                    certificate.approvedBy() + " · " + words.moment(certificate.approvedAt(), "second"),
                    fonts.text);
        }
        fact(table, "deletion.pdf.completed", words.moment(certificate.completedAt(), "second"), fonts.text);
        fact(table, "deletion.pdf.policy", certificate.policy(), fonts.text);
        fact(table, "deletion.pdf.agreement", certificate.agreement(), fonts.text);
        fact(table, "erasures.certificate.digest", certificate.digest(), fonts.code);
        fact(table, "erasures.certificate.key", certificate.key(), fonts.code);
        return table;
    }

    private String reach(Scope scope) {
        String restricted = Stream.of(
                        named("deletion.users", String.join(", ", scope.users())),
                        named("deletion.surfaces", words.all("Surface.short", scope.surfaces())),
                        named("deletion.categories", words.all("Category", scope.categories())),
                        named("deletion.job", String.join(", ", scope.jobs())),
                        named("erasures.since", scope.from() == null ? "" : words.moment(scope.from(), "minute")),
                        named("erasures.before", scope.to() == null ? "" : words.moment(scope.to(), "minute")))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining("\n"));
        return restricted.isEmpty() ? words.say("erasures.everything") : restricted;
    }

    private String named(String key, String value) {
        return value.isEmpty() ? "" : words.say(key) + ": " + value;
    }

    private PdfPTable counts() {
        PdfPTable table = table(3, 1);
        for (CategoryCount each : certificate.categories()) {
            table.addCell(cell(words.of("Category", each.category()), fonts.text));
            PdfPCell number = cell(words.number(each.rows()), fonts.text);
            number.setHorizontalAlignment(Element.ALIGN_RIGHT);
            table.addCell(number);
        }
        return table;
    }

    private static PdfPTable table(float... widths) {
        PdfPTable table = new PdfPTable(widths);
        table.setWidthPercentage(100);
        table.setSpacingAfter(GAP);
        return table;
    }

    private void fact(PdfPTable table, String key, @Nullable String value, Font font) {
        if (value != null) {
            table.addCell(cell(words.say(key), fonts.quiet));
            table.addCell(cell(value, font));
        }
    }

    private PdfPCell cell(String text, Font font) {
        PdfPCell cell = new PdfPCell(new Phrase(printed(text), font));
        cell.setBorder(Rectangle.TOP);
        cell.setBorderColor(LINE);
        cell.setBorderWidth(HAIRLINE);
        cell.setPadding(PADDING);
        cell.setPaddingLeft(0);
        cell.setRunDirection(PdfWriter.RUN_DIRECTION_DEFAULT); // names may be written from right to left
        return cell;
    }

    private String printed(String text) {
        return text.lines().map(line -> PrintedText.of(line, fonts.base)).collect(Collectors.joining("\n"));
    }
}
