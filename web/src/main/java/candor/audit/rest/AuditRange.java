package candor.audit.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import org.jspecify.annotations.Nullable;

/**
 * Which part of the chain to export.
 *
 * @param first number of the first entry, from 1
 * @param last  at least to this one; absent: to the end
 */
public record AuditRange(long first, @Nullable Long last) {

    /** @throws ProblemException {@code 400} that names what cannot be read */
    public static AuditRange read(@Nullable String first, @Nullable String last) {
        Long begin = number("first", first);
        Long end = number("last", last);
        if (begin != null && end != null && end < begin) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "last");
        }
        return new AuditRange(begin == null ? 1 : begin, end);
    }

    private static @Nullable Long number(String name, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        if (!text.matches("[1-9]\\d{0,17}")) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, name);
        }
        return Long.valueOf(text);
    }
}
