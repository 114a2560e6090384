package candor.steward.model;

import candor.policy.model.Surface;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A collector key, never the key itself.
 *
 * @param prefix       how it begins, after {@code candor_}; absent: it is from before keys had one
 * @param license      reference of the license whose software it is of
 * @param deployment   name of the deployment it is of
 * @param organization short name of whose license or deployment that is now
 * @param lastUsedAt   to the minute; absent: never, or nothing may be known of it (R3)
 * @param revokedAt    from when on it is refused; it may lie ahead
 * @param revoked      whether it is refused now
 */
public record KeyRow(
        UUID id,
        @Nullable String prefix,
        Surface surface,
        @Nullable UUID licenseId,
        @Nullable String license,
        @Nullable UUID deploymentId,
        @Nullable String deployment,
        @Nullable String organization,
        Instant createdAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        boolean revoked) {}
