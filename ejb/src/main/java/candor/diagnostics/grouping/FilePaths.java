package candor.diagnostics.grouping;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The name of a file without where it lies, and without what a build puts into it. */
final class FilePaths {
    private static final Pattern HASH = Pattern.compile("[-.]([A-Za-z0-9_-]{8})(?=\\.\\w{2,4}$)");

    private FilePaths() {}

    /** The last part, whichever way slashes lean. */
    static String file(String path) {
        int cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
        return path.substring(cut + 1);
    }

    /** Of a script: {@code viewer.js} of {@code https://www.example.org/assets/viewer-4f1c.js?v=3}. */
    static String script(String address) {
        String path = before(before(address, '?'), '#');
        List<String> kept = new ArrayList<>();
        for (String part : withoutHash(file(path)).split("[.~_-]", 20)) {
            if (!isOfABuild(part)) {
                kept.add(part);
            }
        }
        return String.join(".", kept);
    }

    /** Eight characters of base64 before the ending, as Rollup adds them; a word has fewer changes between small and capital. */
    private static String withoutHash(String file) {
        Matcher hash = HASH.matcher(file);
        return hash.find() && isMixed(hash.group(1))
                ? file.substring(0, hash.start()) + file.substring(hash.end(1))
                : file;
    }

    private static boolean isMixed(String text) {
        int changes = 0;
        for (int i = 1; i < text.length(); i++) {
            changes += kind(text.charAt(i)) == kind(text.charAt(i - 1)) ? 0 : 1;
        }
        return changes >= 4;
    }

    private static int kind(char c) {
        return Character.isUpperCase(c) ? 1 : Character.isLowerCase(c) ? 2 : 3;
    }

    private static String before(String text, char end) {
        int cut = text.indexOf(end);
        return cut < 0 ? text : text.substring(0, cut);
    }

    /** A number, a hash in hexadecimal digits, or eight and more characters that mix letters as no word does. */
    private static boolean isOfABuild(String part) {
        boolean digits = part.chars().anyMatch(Character::isDigit);
        boolean letters = part.chars().anyMatch(Character::isLetter);
        boolean hex = part.chars().allMatch(c -> Character.digit(c, 16) >= 0);
        boolean inside = part.chars().skip(1).anyMatch(Character::isUpperCase)
                && part.chars().anyMatch(Character::isLowerCase);
        return part.isEmpty()
                || digits && !letters
                || digits && hex && part.length() >= 4
                || hex && part.length() >= 8
                || part.length() >= 8 && letters && (digits || inside && hex)
                || part.equals("min")
                || part.equals("chunk");
    }
}
