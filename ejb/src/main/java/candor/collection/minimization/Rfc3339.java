package candor.collection.minimization;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Instants as RFC 3339 writes them ({@code date-time}, section 5.6). java.time alone is too kind: it takes a time
 * without
 * seconds, years of ten digits and offsets with seconds.
 */
final class Rfc3339 {

    private static final String FORM = "dddd-dd-ddTdd:dd:dd";
    private static final int MAX_LENGTH = 64;
    private static final int NANO_DIGITS = 9;

    private Rfc3339() {}

    /**
     * Null if the text is no such instant. Digits past nanoseconds are not read; a leap second is the one before it.
     */
    static @Nullable Instant parse(String text) {
        if (text.length() > MAX_LENGTH || !startsLikeForm(text)) {
            return null;
        }
        int offset = endOfFraction(text);
        if (offset < 0 || !isOffset(text.substring(offset))) {
            return null;
        }
        String fraction = text.substring(FORM.length(), Math.min(offset, FORM.length() + 1 + NANO_DIGITS));
        String second =
                text.startsWith("60", FORM.length() - 2) ? "59" : text.substring(FORM.length() - 2, FORM.length());
        try {
            return OffsetDateTime.parse(text.substring(0, 10) + "T" + text.substring(11, FORM.length() - 2) + second
                            + fraction + text.substring(offset).toUpperCase(Locale.ROOT))
                    .toInstant();
        } catch (DateTimeException notInTheCalendar) {
            return null;
        }
    }

    private static boolean startsLikeForm(String text) {
        if (text.length() <= FORM.length()) {
            return false;
        }
        for (int i = 0; i < FORM.length(); i++) {
            char wanted = FORM.charAt(i);
            char c = text.charAt(i);
            boolean fits = wanted == 'd' ? isDigit(c) : wanted == 'T' ? c == 'T' || c == 't' || c == ' ' : c == wanted;
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private static int endOfFraction(String text) {
        int at = FORM.length();
        if (text.charAt(at) != '.') {
            return at;
        }
        int digits = at + 1;
        while (digits < text.length() && isDigit(text.charAt(digits))) {
            digits++;
        }
        return digits == at + 1 ? -1 : digits;
    }

    private static boolean isOffset(String text) {
        if (text.equals("Z") || text.equals("z")) {
            return true;
        }
        return text.length() == 6
                && (text.charAt(0) == '+' || text.charAt(0) == '-')
                && text.charAt(3) == ':'
                && isDigit(text.charAt(1))
                && isDigit(text.charAt(2))
                && isDigit(text.charAt(4))
                && isDigit(text.charAt(5));
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
