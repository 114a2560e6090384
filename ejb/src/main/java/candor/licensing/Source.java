package candor.licensing;

import candor.policy.model.Surface;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where data comes from, as its key says.
 *
 * @param licenseId    whose software it is; present on surface {@code SOFTWARE}
 * @param deploymentId which deployment it is; present on surface {@code CLOUD}
 */
public record Source(
        UUID id,
        Surface surface,
        @Nullable UUID licenseId,
        @Nullable UUID deploymentId) {}
