package candor.erasure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What a record holds, made unreadable but for its shape: of each word the first letter, of numbers nothing. Enough to know one's own
 * data again, and nothing to learn another's by.
 */
final class MaskedText {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern MOMENT = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT");
    private static final int LONGEST = 80; // code points
    private static final int MASK = '•';

    private MaskedText() {}

    /** @param content a JSON object */
    static String ofContent(String content) {
        try {
            List<String> values = new ArrayList<>();
            collect(JSON.readTree(content), values);
            return of(String.join(" · ", values));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("content that is not JSON");
        }
    }

    private static void collect(JsonNode node, List<String> values) {
        if (node.isValueNode()) {
            String text = node.asText().strip();
            if (node.isTextual()
                    && text.codePoints().anyMatch(Character::isLetter)
                    && !MOMENT.matcher(text).lookingAt()) {
                values.add(text);
            }
        } else {
            node.forEach(child -> collect(child, values));
        }
    }

    static String of(String text) {
        StringBuilder masked = new StringBuilder();
        boolean inWord = false;
        int length = 0;
        for (int at = 0; at < text.length() && length < LONGEST; length++) {
            int point = text.codePointAt(at);
            at += Character.charCount(point);
            boolean part = isOfWord(point);
            masked.appendCodePoint(part && (inWord || !Character.isLetter(point)) ? MASK : visible(point));
            inWord = part;
        }
        return length == LONGEST ? masked.append('…').toString() : masked.toString();
    }

    /** Pictures too: a row of emoji may say as much as a word. */
    private static boolean isOfWord(int point) {
        return Character.isLetterOrDigit(point)
                || Character.getType(point) == Character.NON_SPACING_MARK
                || Character.getType(point) == Character.OTHER_SYMBOL;
    }

    private static int visible(int point) {
        return Character.isISOControl(point) ? ' ' : point;
    }
}
