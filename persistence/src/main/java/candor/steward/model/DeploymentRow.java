package candor.steward.model;

import candor.policy.model.Hosting;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deployment in a list.
 *
 * @param organization     short name of whom it runs for; absent: it is shared
 * @param organizationName its name for people
 * @param keys             that are not revoked
 */
public record DeploymentRow(
        UUID id,
        String name,
        Hosting hosting,
        @Nullable String organization,
        @Nullable String organizationName,
        Instant createdAt,
        long keys) {}
