package candor.steward;

import candor.licensing.model.Period;
import candor.platform.RefusalException.Kind;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Periods as stewards say them: to the microsecond, as the database keeps them, and refused where they cannot be. */
final class Periods {
    private Periods() {}

    static void requireFree(List<Period> there, Period wanted) {
        if (there.stream().anyMatch(wanted::overlaps)) {
            throw new DeskRefusedException(Kind.PERIOD_OVERLAPS, null);
        }
    }

    static void requireEndable(Period valid, Instant at, Instant now) {
        try {
            valid.endedAt(at, now);
        } catch (IllegalArgumentException notNearer) {
            boolean ended = valid.end() != null && !valid.end().isAfter(at);
            throw ended
                    ? new DeskRefusedException(Kind.ALREADY_ENDED, null)
                    : new DeskRefusedException(Kind.BAD_REQUEST, "/at");
        }
    }

    static Period of(Instant from, @Nullable Instant to) {
        try {
            return new Period(
                    from.truncatedTo(ChronoUnit.MICROS), to == null ? null : to.truncatedTo(ChronoUnit.MICROS));
        } catch (IllegalArgumentException endsBeforeItBegins) {
            throw new DeskRefusedException(Kind.BAD_REQUEST, "/to");
        }
    }
}
