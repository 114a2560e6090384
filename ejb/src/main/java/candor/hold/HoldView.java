package candor.hold;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A hold, as stewards see it.
 *
 * @param user         sign-in name of whose rows it keeps; absent: an organization's, or everybody's
 * @param organization short name of whose rows it keeps; absent: a person's, or everybody's
 * @param surfaces     none: all
 * @param categories   none: all
 * @param records      rows that it reaches now; absent in a list, and once it is lifted
 * @param liftedBy     absent: it is in force
 */
public record HoldView(
        UUID id,
        @Nullable String user,
        @Nullable String organization,
        Set<Surface> surfaces,
        Set<Category> categories,
        @Nullable Instant from,
        @Nullable Instant to,
        String reason,
        String caseReference,
        String setBy,
        Instant setAt,
        @Nullable String liftedBy,
        @Nullable Instant liftedAt,
        @Nullable String liftReason,
        @Nullable Long records) {

    public boolean isInForce() {
        return liftedAt == null;
    }
}
