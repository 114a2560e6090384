package candor.diagnostics.masking;

import candor.collection.minimization.QuotedTexts;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Masks texts of one person's errors: mail and IP addresses, user names in paths, tokens, keys, card and phone numbers, the person's names,
 * and what they wrote wherever it is quoted (R18).
 */
public final class Masking {
    private static final int LONGEST_TAG = 200;
    private static final String VERSION = "version ";

    private final UnaryOperator<String> quotes;
    private final NameMask names;

    public Masking(PrivateWords known) {
        quotes = QuotedTexts.without(known.texts());
        names = new NameMask(known.names());
    }

    /** @return the text itself where there is nothing to mask */
    public String mask(String text) {
        String masked = quotes.apply(text);
        for (Rule rule : Rules.ALL) {
            masked = rule.apply(masked);
        }
        return names.apply(masked);
    }

    /** Of a text that is shown in part: masked before it is cut, so that no half of a secret is left that nobody knows any more. */
    public String mask(String text, int longest) {
        int slack = 8_192;
        String bounded = text.length() <= longest + slack ? text : text.substring(0, longest + slack);
        String masked = mask(bounded);
        return masked.length() <= longest ? masked : masked.substring(0, longest) + "…";
    }

    /** What a report says of its machine, to be kept of many; absent where it says nothing. */
    public @Nullable String tag(JsonNode value) {
        String text = text(value);
        return text.isEmpty() ? null : mask(text, LONGEST_TAG);
    }

    /** What a report says of its release, likewise: four numbers in it are no address. */
    public @Nullable String version(JsonNode value) {
        String text = text(value);
        return text.isEmpty() ? null : mask(VERSION + text, LONGEST_TAG).substring(VERSION.length());
    }

    private static String text(JsonNode value) {
        return value.isTextual() ? value.textValue().replace("\0", "").strip() : "";
    }
}
