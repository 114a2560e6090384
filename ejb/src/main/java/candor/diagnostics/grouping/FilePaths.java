package candor.diagnostics.grouping;

import java.util.ArrayList;
import java.util.List;

/** The name of a file without where it lies, and without what a build puts into it. */
final class FilePaths {
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
        for (String part : file(path).split("[.~_-]", 20)) {
            if (!isOfABuild(part)) {
                kept.add(part);
            }
        }
        return String.join(".", kept);
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
                || part.length() >= 8 && letters && (digits || inside && hex)
                || part.equals("min")
                || part.equals("chunk");
    }
}
