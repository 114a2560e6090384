package candor.steward.model;

import candor.policy.model.LicenseType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A license in a list.
 *
 * @param type             as it is now; absent: it has no term now, and nothing is kept under it
 * @param organization     short name of who holds it now
 * @param organizationName its name for people
 * @param people           who are assigned to it now
 * @param keys             that are not revoked
 */
public record LicenseRow(
        UUID id,
        String reference,
        Instant createdAt,
        @Nullable LicenseType type,
        @Nullable String organization,
        @Nullable String organizationName,
        long people,
        long keys) {}
