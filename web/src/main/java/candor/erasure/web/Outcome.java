package candor.erasure.web;

import java.util.Arrays;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why an order was not given, as the address says it to the page that explains it. */
enum Outcome {
    MISTYPED,
    STALE,
    UNKNOWN,
    MANY,
    HELD;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static boolean isOne(@Nullable String word) {
        return Arrays.stream(values()).anyMatch(each -> each.word().equals(word));
    }
}
