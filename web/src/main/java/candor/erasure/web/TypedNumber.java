package candor.erasure.web;

import org.jspecify.annotations.Nullable;

/** A number as people type it: with whatever separates thousands where they live. */
final class TypedNumber {
    private static final int MOST_DIGITS = 15;
    private static final long NONE = -1;

    private TypedNumber() {}

    /** @return -1 if it is none */
    static long read(@Nullable String typed) {
        String text = typed == null ? "" : typed.strip();
        String digits = text.replaceAll("[\\s\u00a0\u2009\u202f.,'\u2019_]", "");
        boolean number = !digits.isEmpty()
                && digits.length() <= MOST_DIGITS
                && digits.codePoints().allMatch(Character::isDigit);
        return number ? Long.parseLong(digits) : NONE;
    }
}
