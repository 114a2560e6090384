package candor.diagnostics.grouping;

import java.util.List;
import java.util.Set;

/**
 * What is left of a message without what differs each time: values in quotes, numbers with their units, ids, addresses, paths. One
 * pass over a bounded text.
 */
final class MessageTemplate {
    private static final int LONGEST = 2000;
    private static final int LONGEST_TEMPLATE = 400;
    private static final Set<String> UNITS = Set.of(
            "b", "kb", "mb", "gb", "tb", "kib", "mib", "gib", "tib", "byte", "bytes", "ns", "us", "µs", "ms", "s",
            "sec", "secs", "second", "seconds", "min", "minutes", "minute", "h", "hours", "px", "%", "gi", "mi");
    private static final String OPENING = "'\"`“„«‘";
    private static final String CLOSING = "'\"`”“»’";

    private final String text;
    private final StringBuilder template = new StringBuilder();
    private String last = "";
    private boolean space;

    private MessageTemplate(String text) {
        this.text = text;
    }

    static String of(String message) {
        String head = message.strip();
        String bounded = head.length() > LONGEST ? head.substring(0, LONGEST) : head;
        return new MessageTemplate(bounded).read();
    }

    private String read() {
        int at = 0;
        while (at < text.length() && template.length() < LONGEST_TEMPLATE) {
            char c = text.charAt(at);
            int quoted = OPENING.indexOf(c) < 0 ? -1 : endOfQuoted(at);
            if (Character.isWhitespace(c)) {
                space = true;
                at++;
            } else if (quoted > 0) {
                add("<value>");
                at = quoted;
            } else if (isWord(c)) {
                int end = endOfWord(at);
                word(text.substring(at, end));
                at = end;
            } else {
                add(String.valueOf(c));
                at++;
            }
        }
        return template.length() > LONGEST_TEMPLATE ? template.substring(0, LONGEST_TEMPLATE) : template.toString();
    }

    /** An apostrophe within a word opens nothing. @return -1: nothing is quoted here */
    private int endOfQuoted(int at) {
        if (at > 0 && Character.isLetterOrDigit(text.charAt(at - 1))) {
            return -1;
        }
        char closing = CLOSING.charAt(OPENING.indexOf(text.charAt(at)));
        int limit = Math.min(text.length(), at + 300);
        for (int i = at + 1; i < limit; i++) {
            boolean closes = text.charAt(i) == closing || closing == '’' && text.charAt(i) == '\'';
            if (closes && (i + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(i + 1)))) {
                return i + 1;
            }
        }
        return -1;
    }

    private static boolean isWord(char c) {
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c) || "_/\\@~%".indexOf(c) >= 0;
    }

    /** What joins words to one is part of it, but not at its end: a full stop, a colon. */
    private int endOfWord(int from) {
        int end = from;
        while (end < text.length() && (isWord(text.charAt(end)) || ".-:+=&?#,".indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        while (end > from + 1 && ".-:+=&?#,".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private void word(String word) {
        boolean digits = word.chars().anyMatch(Character::isDigit);
        if (word.indexOf('@') > 0) {
            add("<address>");
        } else if (word.contains("://") || word.indexOf('\\') >= 0 || word.indexOf('/') >= 0 && word.length() > 1) {
            add("<path>");
        } else if (last.equals("<n>") && UNITS.contains(word.toLowerCase(java.util.Locale.ROOT))) {
            space = false; // the unit goes with the number
        } else if (digits && (isNumber(word) || isId(word))) {
            add("<n>");
        } else if (word.length() >= 24 && isId(word)) {
            add("<n>");
        } else if (digits) {
            add(withoutNumbers(word));
        } else {
            add(word);
        }
    }

    /** {@code 12}, {@code 1,024.5}, {@code 0x7f2c}, {@code 09:13:05}, {@code 10s}, {@code 3f2a} and the like. */
    private static boolean isNumber(String word) {
        if (!Character.isDigit(word.charAt(0))) {
            return false;
        }
        int end = word.length();
        while (end > 0 && !Character.isDigit(word.charAt(end - 1))) {
            end--;
        }
        String unit = word.substring(end).toLowerCase(java.util.Locale.ROOT);
        boolean moment = word.indexOf('-') > 0 || word.indexOf(':') > 0;
        boolean plain = word.chars().limit(end).noneMatch(c -> Character.isLetter(c) && !(moment && c == 'T'));
        return plain && (unit.isEmpty() || moment && unit.equals("z") || UNITS.contains(unit))
                || isHex(word, word.startsWith("0x") || word.startsWith("0X") ? 2 : 0);
    }

    private static boolean isHex(String word, int from) {
        return word.chars()
                .skip(from)
                .allMatch(c -> Character.digit(c, 16) >= 0 || c == '-' || c == ':' || c == '.' || c == ',');
    }

    /** Hexadecimal digits, or so long and mixed that nobody would call anything so. */
    private static boolean isId(String word) {
        boolean mixed =
                word.chars().anyMatch(Character::isDigit) && word.chars().anyMatch(Character::isLetter);
        return word.length() >= 6 && isHex(word, 0) || mixed && word.length() >= 20 && word.indexOf('.') < 0;
    }

    private static String withoutNumbers(String word) {
        StringBuilder kept = new StringBuilder();
        boolean number = false;
        for (int i = 0; i < word.length(); i++) {
            boolean digit = Character.isDigit(word.charAt(i));
            if (digit && !number) {
                kept.append("<n>");
            } else if (!digit) {
                kept.append(word.charAt(i));
            }
            number = digit;
        }
        return kept.toString();
    }

    /** A list of values is one value, however many there are. */
    private void add(String part) {
        boolean again = part.startsWith("<") && part.equals(last);
        if (again) {
            space = false;
            return;
        }
        boolean separator = List.of(",", ";").contains(part);
        if (separator && last.startsWith("<")) {
            space = true;
            return;
        }
        if (space && template.length() > 0) {
            template.append(' ');
        }
        space = false;
        template.append(part);
        last = part;
    }
}
