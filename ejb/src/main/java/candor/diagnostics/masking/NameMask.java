package candor.diagnostics.masking;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Masks the names of the person themselves, whatever the case. Short ones only where they stand alone: {@code rob} is in {@code probe}, too.
 */
final class NameMask {
    private static final int LEAST = 2;
    private static final int ANYWHERE = 5;
    /** What stands in brackets for something that is masked already; it says nothing of anybody who happens to be called so. */
    private static final Set<String> MARKS = Set.of(
            "key", "token", "mail", "ip", "mac", "card", "iban", "number", "phone", "user", "host", "name", "masked");

    private final List<String> names;

    NameMask(Set<String> known) {
        names = known.stream()
                .flatMap(NameMask::forms)
                .flatMap(NameMask::writings)
                .map(String::strip)
                .filter(name -> name.length() >= LEAST)
                .distinct()
                .sorted(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .toList();
    }

    /** {@code anna.schmidt@example.org}: the whole, what stands before the sign, and both names of it. */
    private static Stream<String> forms(String name) {
        int at = name.indexOf('@');
        String local = at > 0 ? name.substring(0, at) : name;
        Stream<String> parts = Stream.of(local.split("[\\s._+-]+", 6)).filter(part -> part.length() >= 3);
        return Stream.concat(Stream.of(name, local), parts);
    }

    /** As it is; with its accents apart, as macOS has it in names of files; encoded, as in addresses; escaped, as in JSON. */
    private static Stream<String> writings(String name) {
        String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
        String apart = Normalizer.normalize(name, Normalizer.Form.NFD);
        return Stream.of(name, composed, apart)
                .distinct()
                .flatMap(each -> Stream.of(each, encoded(each), encoded(each).replace("+", "%20"), escaped(each)));
    }

    private static String encoded(String name) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8);
    }

    private static String escaped(String name) {
        StringBuilder escaped = new StringBuilder();
        name.chars().forEach(c -> escaped.append(c < 128 ? String.valueOf((char) c) : "\\u%04x".formatted(c)));
        return escaped.toString();
    }

    String apply(String text) {
        String masked = text;
        for (String name : names) {
            masked = without(masked, name);
        }
        return masked;
    }

    private static String without(String text, String name) {
        StringBuilder masked = null;
        int done = 0;
        int last = text.length() - name.length();
        for (int i = 0; i <= last; i++) {
            if (text.regionMatches(true, i, name, 0, name.length())
                    && stands(text, i, name.length())
                    && !isMark(text, i, name.length())) {
                masked = masked == null ? new StringBuilder(text.length()) : masked;
                masked.append(text, done, i).append("[name]");
                done = i + name.length();
                i = done - 1;
            }
        }
        return masked == null ? text : masked.append(text, done, text.length()).toString();
    }

    private static boolean isMark(String text, int from, int length) {
        int to = from + length;
        return from > 0
                && to < text.length()
                && text.charAt(from - 1) == '['
                && text.charAt(to) == ']'
                && MARKS.contains(text.substring(from, to));
    }

    private static boolean stands(String text, int from, int length) {
        boolean before = from == 0 || !Character.isLetter(text.charAt(from - 1));
        boolean after = from + length == text.length() || !Character.isLetter(text.charAt(from + length));
        return length >= ANYWHERE || before && after || Character.isIdeographic(text.codePointAt(from));
    }
}
