package candor.diagnostics.masking;

import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Masks what a pattern finds.
 *
 * @param hint    one of the characters that must be there for anything to be found; empty: none is needed
 * @param mask    what stands in its place; groups as in {@link Matcher#replaceAll(String)}
 * @param checked whether what was found is one: its check digit, its range
 */
record Rule(String hint, Pattern pattern, String mask, Predicate<String> checked) {

    static Rule of(String hint, String pattern, String mask) {
        return new Rule(hint, Pattern.compile(pattern), mask, found -> true);
    }

    static Rule of(String hint, String pattern, String mask, Predicate<String> checked) {
        return new Rule(hint, Pattern.compile(pattern), mask, checked);
    }

    String apply(String text) {
        if (!hint.isEmpty() && hint.chars().noneMatch(c -> text.indexOf(c) >= 0)) {
            return text;
        }
        Matcher found = pattern.matcher(text);
        StringBuilder masked = null;
        while (found.find()) {
            if (checked.test(found.group())) {
                masked = masked == null ? new StringBuilder(text.length()) : masked;
                found.appendReplacement(masked, mask);
            }
        }
        return masked == null ? text : found.appendTail(masked).toString();
    }
}
