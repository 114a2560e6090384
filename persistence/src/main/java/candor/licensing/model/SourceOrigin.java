package candor.licensing.model;

import candor.policy.model.Surface;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What stands behind a source: the software of a license, a deployment of the cloud services, or the website. */
public record SourceOrigin(
        Surface surface, @Nullable UUID license, @Nullable UUID deployment) {
    public static final SourceOrigin WEBSITE = new SourceOrigin(Surface.WEBSITE, null, null);

    /** @throws IllegalArgumentException if what stands behind does not go with the surface */
    public SourceOrigin {
        if ((surface == Surface.SOFTWARE) != (license != null) || (surface == Surface.CLOUD) != (deployment != null)) {
            throw new IllegalArgumentException("software has a license, the cloud a deployment, the website neither");
        }
    }

    public static SourceOrigin license(UUID license) {
        return new SourceOrigin(Surface.SOFTWARE, license, null);
    }

    public static SourceOrigin deployment(UUID deployment) {
        return new SourceOrigin(Surface.CLOUD, null, deployment);
    }
}
