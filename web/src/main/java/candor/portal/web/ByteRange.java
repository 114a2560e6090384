package candor.portal.web;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of a file that somebody asks for, who has the rest already (RFC 9110, section 14).
 *
 * @param from the first byte
 * @param to   the first byte that is too late; not after {@code from} where nothing of the file can be meant
 */
record ByteRange(long from, long to) {
    private static final Pattern ONE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /** Absent: the whole of it, because nothing else is asked for, or several parts, or something that is not understood. */
    static Optional<ByteRange> of(@Nullable String header, long size) {
        Matcher asked = ONE.matcher(header == null ? "" : header.replace(" ", ""));
        if (!asked.matches() || asked.group(1).isEmpty() && asked.group(2).isEmpty()) {
            return Optional.empty();
        }
        if (asked.group(1).isEmpty()) {
            return Optional.of(new ByteRange(Math.max(0, size - Long.parseLong(asked.group(2))), size));
        }
        long from = Long.parseLong(asked.group(1));
        long last = asked.group(2).isEmpty() ? Long.MAX_VALUE - 1 : Long.parseLong(asked.group(2));
        return last < from ? Optional.empty() : Optional.of(new ByteRange(from, Math.min(last + 1, size)));
    }

    boolean isSatisfiable() {
        return from < to;
    }

    /** As an answer says it. */
    String of(long size) {
        return isSatisfiable() ? "bytes " + from + "-" + (to - 1) + "/" + size : "bytes */" + size;
    }
}
