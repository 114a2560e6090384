package candor.licensing;

import candor.licensing.InForce.Holder;
import candor.policy.model.LicenseType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A license that somebody has, had or will have.
 *
 * @param reference    its name for people
 * @param type         as it is now, or was or will be nearest to now; absent: it never had a term
 * @param organization that holds it; absent for a consumer license
 * @param from         since when the person has it as what it is; absent with {@code type}
 * @param until        the moment from which it is that no more; absent: for good
 */
public record HeldLicense(
        UUID id,
        String reference,
        @Nullable LicenseType type,
        @Nullable Holder organization,
        State state,
        @Nullable Instant from,
        @Nullable Instant until) {

    public enum State {
        IN_FORCE,
        /** The license, or the person's assignment to it, is over. */
        ENDED,
        NOT_YET
    }
}
