package candor.export;

import candor.export.ExportContents.About;
import candor.export.NewestRecords.Asset;
import candor.export.NewestRecords.Shown;
import candor.platform.model.Sha256;
import candor.policy.model.Category;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * The page of an export that a person reads without us and without a network: no script, nothing from elsewhere, its one style
 * sheet allowed by its digest, and every text that was sent escaped. It shows how much there is and the newest of each category, so
 * that it stays small however much there is.
 */
final class ReadingPage {
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp", "image/gif");
    private static final ObjectMapper JSON = new ObjectMapper()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(SerializationFeature.INDENT_OUTPUT)
            .setNodeFactory(JsonNodeFactory.withExactBigDecimals(true));
    private static final Pattern REORDERING = Pattern.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]");

    private final About about;
    private final RecordFiles files;
    private final ReadingWords words;
    private final StringBuilder html = new StringBuilder();

    ReadingPage(About about, RecordFiles files) {
        this.about = about;
        this.files = files;
        this.words = new ReadingWords(Locale.forLanguageTag(about.language()));
    }

    String html() throws IOException {
        head();
        summary();
        for (Map.Entry<Category, List<Shown>> each : files.newest().all().entrySet()) {
            category(each.getKey(), each.getValue());
        }
        return html.append("</main></body></html>\n").toString();
    }

    private void head() {
        String style = style();
        String digest =
                Base64.getEncoder().encodeToString(Sha256.digest().digest(style.getBytes(StandardCharsets.UTF_8)));
        html.append("""
                <!DOCTYPE html>
                <html lang="%s"><head><meta charset="utf-8">
                <meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src 'self' file:; style-src 'sha256-%s'">
                <meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark">
                <title>%s · Candor</title><style>%s</style></head>
                <body><main><header><h1>%3$s</h1><p class="lead">%s</p>
                <dl><div><dt>%s</dt><dd><bdi>%s</bdi></dd></div><div><dt>%s</dt><dd>%s</dd></div></dl></header>
                """.formatted(
                        about.language(),
                        digest,
                        ofWhom("title"),
                        style,
                        ofWhom("lead"),
                        ofWhom("person"),
                        ReadingWords.escape(about.organization() == null ? about.person() : about.organization()),
                        words.say("made"),
                        words.moment(about.madeAt())));
    }

    private void summary() {
        html.append("<section><h2>%s</h2>".formatted(words.say("summary")));
        if (files.counts().isEmpty()) {
            html.append("<p>%s</p></section>".formatted(words.say("nothing")));
            return;
        }
        html.append("""
                <div class="wide" tabindex="0" role="region" aria-label="%s"><table>
                <thead><tr><th scope="col">%s</th><th scope="col" class="number">%s</th><th scope="col">%s</th><th scope="col">%s</th></tr></thead>
                <tbody>
                """.formatted(
                        words.say("summary"),
                        words.say("category"),
                        words.say("records"),
                        words.say("period"),
                        words.say("table")));
        files.counts().forEach(this::line);
        html.append("</tbody></table></div>");
        html.append("""
                <p>%s <a href="records.ndjson">records.ndjson</a>, <a href="description.jsonld">description.jsonld</a>, \
                <a href="manifest.json">manifest.json</a></p></section>
                """.formatted(words.say("files")));
    }

    private void line(Category category, SortedMap<YearMonth, Long> months) {
        long sum = months.values().stream().mapToLong(Long::longValue).sum();
        String first = words.month(months.firstKey());
        String last = words.month(months.lastKey());
        html.append("""
                <tr><th scope="row"><a href="#%s">%s</a></th><td class="number">%s</td><td>%s</td><td><a href="csv/%1$s.csv">%1$s.csv</a></td></tr>
                """.formatted(
                category, words.name(category), words.number(sum), first.equals(last) ? first : first + " – " + last));
    }

    private void category(Category category, List<Shown> newest) throws IOException {
        html.append("<section><h2 id=\"%s\">%s</h2><p class=\"lead\">%s</p>"
                .formatted(category, words.name(category), words.say("newest").formatted(newest.size())));
        for (Shown each : newest) {
            html.append("<article><h3>%s</h3>".formatted(words.moment(each.occurredAt())));
            if (each.asset() != null) {
                asset(each.asset());
            }
            html.append("<pre dir=\"auto\" tabindex=\"0\" role=\"region\" aria-label=\"%s\">%s</pre>"
                    .formatted(words.say("content"), ReadingWords.escape(inReadingOrder(readable(each)))));
            html.append(
                    each.shortened()
                            ? "<p class=\"lead\">%s</p></article>".formatted(words.say("shortened"))
                            : "</article>");
        }
        html.append("</section>\n");
    }

    private static String readable(Shown record) throws IOException {
        return record.shortened() ? record.content() + "…" : JSON.writeValueAsString(JSON.readTree(record.content()));
    }

    private void asset(Asset asset) {
        String name = ReadingWords.escape(asset.name().isEmpty() ? asset.file() : asset.name());
        if (PICTURES.contains(asset.mediaType())) {
            html.append("<p><img loading=\"lazy\" src=\"%s\" alt=\"%s\"></p>".formatted(asset.file(), name));
        }
        html.append("<p><a href=\"%s\"><bdi>%s</bdi></a></p>".formatted(asset.file(), name));
    }

    /** Characters that would reorder what is around them are shown as the escapes that they are. */
    private static String inReadingOrder(String json) {
        return REORDERING
                .matcher(json)
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }

    /** A word about the person's own, or about an organization's. */
    private String ofWhom(String key) {
        return words.say(about.organization() == null ? key : key + ".organization");
    }

    private static String style() {
        try (InputStream stream = ReadingPage.class.getResourceAsStream("reading.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
