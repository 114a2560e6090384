package candor.export;

import candor.export.model.ExportedRow;
import candor.policy.model.Category;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * The page of an export that a person reads without us and without a network: no script, nothing from elsewhere, its one style
 * sheet allowed by its digest, and every text that was sent escaped.
 */
final class ReadingPage {
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/webp", "image/gif");
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REORDERING = Pattern.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]");

    private final StringBuilder html = new StringBuilder();
    private final ResourceBundle words;
    private final String language;

    ReadingPage(String language) {
        this.language = language;
        this.words = ResourceBundle.getBundle(
                "candor.export.reading",
                Locale.forLanguageTag(language),
                ReadingPage.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param newest some records of each category, the newest first */
    String of(
            String person,
            String madeAt,
            SortedMap<Category, SortedMap<String, Long>> counts,
            Map<Category, List<ExportedRow>> newest)
            throws IOException {
        String style = style();
        html.append("<!DOCTYPE html>\n<html lang=\"").append(language).append("\"><head><meta charset=\"utf-8\">");
        html.append(
                        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; img-src 'self' file:; style-src 'sha256-")
                .append(Base64.getEncoder()
                        .encodeToString(Digests.sha256().digest(style.getBytes(StandardCharsets.UTF_8))))
                .append("'\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<meta name=\"color-scheme\" content=\"light dark\"><title>")
                .append(word("title"))
                .append(" · Candor</title><style>")
                .append(style)
                .append("</style></head><body><main><h1>")
                .append(word("title"))
                .append("</h1><p class=\"lead\">")
                .append(word("lead"))
                .append("</p><dl><dt>")
                .append(word("person"))
                .append("</dt><dd><bdi>")
                .append(escape(person))
                .append("</bdi></dd><dt>")
                .append(word("made"))
                .append("</dt><dd>")
                .append(escape(madeAt))
                .append("</dd></dl>");
        summary(counts);
        for (Map.Entry<Category, List<ExportedRow>> each : newest.entrySet()) {
            category(each.getKey(), each.getValue());
        }
        return html.append("</main></body></html>\n").toString();
    }

    private void summary(SortedMap<Category, SortedMap<String, Long>> counts) {
        html.append("<h2>").append(word("summary")).append("</h2>");
        if (counts.isEmpty()) {
            html.append("<p>").append(word("nothing")).append("</p>");
            return;
        }
        html.append("<div class=\"wide\" tabindex=\"0\" role=\"region\" aria-label=\"")
                .append(word("summary"))
                .append("\"><table><thead><tr><th scope=\"col\">")
                .append(word("category"))
                .append("</th><th scope=\"col\">")
                .append(word("month"))
                .append("</th><th scope=\"col\">")
                .append(word("records"))
                .append("</th></tr></thead><tbody>");
        counts.forEach(
                (category, months) -> months.forEach((month, count) -> html.append("<tr><th scope=\"row\"><a href=\"#")
                        .append(category)
                        .append("\">")
                        .append(name(category))
                        .append("</a></th><td>")
                        .append(escape(month))
                        .append("</td><td class=\"number\">")
                        .append(count)
                        .append("</td></tr>")));
        html.append("</tbody></table></div><p>")
                .append(word("files"))
                .append(" <a href=\"records.ndjson\">records.ndjson</a>, <a href=\"manifest.json\">manifest.json</a>, ")
                .append("<a href=\"description.jsonld\">description.jsonld</a></p>");
    }

    private void category(Category category, List<ExportedRow> rows) throws IOException {
        html.append("<section><h2 id=\"")
                .append(category)
                .append("\">")
                .append(name(category))
                .append("</h2><p>")
                .append(word("newest"))
                .append(" <a href=\"csv/")
                .append(category)
                .append(".csv\">csv/")
                .append(category)
                .append(".csv</a></p>");
        for (ExportedRow row : rows) {
            JsonNode content = JSON.readTree(row.content());
            html.append("<article><h3>")
                    .append(escape(row.occurredAt().toString()))
                    .append("</h3>");
            if (row.asset() != null) {
                asset(row, content);
            }
            html.append("<pre dir=\"auto\" tabindex=\"0\">")
                    .append(escape(inReadingOrder(content.toPrettyString())))
                    .append("</pre></article>");
        }
        html.append("</section>");
    }

    private void asset(ExportedRow row, JsonNode content) {
        String file = AssetName.of(row.id(), content.path("fileName").asText());
        String name = escape(content.path("fileName").asText(file));
        if (PICTURES.contains(content.path("mediaType").asText())) {
            html.append("<p><img loading=\"lazy\" src=\"")
                    .append(file)
                    .append("\" alt=\"")
                    .append(name)
                    .append("\"></p>");
        }
        html.append("<p><a href=\"")
                .append(file)
                .append("\"><bdi>")
                .append(name)
                .append("</bdi></a></p>");
    }

    /** Characters that would reorder what is around them are shown as the escapes that they are. */
    private static String inReadingOrder(String json) {
        return REORDERING
                .matcher(json)
                .replaceAll(
                        found -> String.format("\\\\u%04x", (int) found.group().charAt(0)));
    }

    private String word(String key) {
        return escape(words.getString(key));
    }

    private String name(Category category) {
        return word("Category." + category);
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    private static String style() {
        try (InputStream stream = ReadingPage.class.getResourceAsStream("reading.css")) {
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
