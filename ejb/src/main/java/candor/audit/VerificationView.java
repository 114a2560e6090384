package candor.audit;

import candor.audit.model.Verification;
import candor.audit.model.Verification.Fault;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of verifying the chain.
 *
 * @param whole    no link is broken
 * @param entries  that the chain had when it was begun
 * @param heads    signed and remembered places that it was compared with
 * @param unsealed acts and looks that waited to be chained
 * @param broken   the first broken link; absent: there is none
 */
public record VerificationView(
        boolean whole,
        Instant at,
        long milliseconds,
        long entries,
        long heads,
        long unsealed,
        @Nullable BrokenLink broken) {

    /**
     * @param sequence the number of the entry; absent: it is not about an entry
     * @param act      the id of the act or look, where one is to be named
     */
    public record BrokenLink(
            Fault fault, @Nullable Long sequence, @Nullable UUID act) {}

    static VerificationView of(Verification found, Instant at, Duration took) {
        Verification.Break broken = found.broken();
        return new VerificationView(
                found.isWhole(),
                at,
                took.toMillis(),
                found.entries(),
                found.heads(),
                found.unsealed(),
                broken == null
                        ? null
                        : new BrokenLink(
                                broken.fault(), broken.sequence() == 0 ? null : broken.sequence(), broken.act()));
    }
}
