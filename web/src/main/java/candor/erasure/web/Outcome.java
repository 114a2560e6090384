package candor.erasure.web;

import candor.erasure.CountDiffersException;
import candor.licensing.UnknownMemberException;
import candor.platform.RefusalException;
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

    /** @throws RefusalException the same, if it is for another reason than these */
    static Outcome of(RefusalException refused) {
        return switch (refused.kind()) {
            case PREVIEW_STALE -> STALE;
            case TOO_MANY -> MANY;
            case HELD -> HELD;
            default -> ofRequest(refused);
        };
    }

    private static Outcome ofRequest(RefusalException refused) {
        if (refused instanceof CountDiffersException) {
            return MISTYPED;
        }
        if (refused instanceof UnknownMemberException) {
            return UNKNOWN;
        }
        throw refused;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The key of what it says. */
    String key() {
        return "deletion.said." + word();
    }

    static boolean isOne(@Nullable String word) {
        return Arrays.stream(values()).anyMatch(each -> each.word().equals(word));
    }
}
