package candor.licensing;

import candor.licensing.InForce.Holder;
import candor.policy.model.Hosting;
import candor.policy.model.Surface;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where data comes from, as its key says.
 *
 * @param licenseId  whose software it is; present on surface {@code SOFTWARE}
 * @param deployment which deployment it is; present on surface {@code CLOUD}
 */
public record Source(
        UUID id,
        Surface surface,
        @Nullable UUID licenseId,
        @Nullable Deployed deployment) {

    /**
     * A deployment of the cloud services.
     *
     * @param organization for which it runs; absent: it is shared
     */
    public record Deployed(Hosting hosting, @Nullable Holder organization) {}

    /** Of the deployment; absent on other surfaces. */
    public @Nullable Hosting hosting() {
        return deployment == null ? null : deployment.hosting();
    }
}
