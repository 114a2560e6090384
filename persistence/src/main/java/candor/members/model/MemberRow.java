package candor.members.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who belongs, or belonged, to an organization.
 *
 * @param administrator as last known; absent: nobody knows
 * @param seenAt        when last signed in, to the hour; absent: never
 * @param leftAt        absent: still belongs to it
 */
public record MemberRow(
        UUID id,
        String signInName,
        @Nullable Boolean administrator,
        @Nullable Instant seenAt,
        Instant joinedAt,
        @Nullable Instant leftAt) {}
