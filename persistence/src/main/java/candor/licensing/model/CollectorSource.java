package candor.licensing.model;

import candor.policy.model.Surface;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where data comes from. All keys of a license, a deployment or the website lead to one source: what was sent before is known by it. */
@Entity
@Table(name = "collector_source")
public class CollectorSource {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Surface surface;

    @Column(name = "license_id")
    private @Nullable UUID licenseId;

    @Column(name = "deployment_id")
    private @Nullable UUID deploymentId;

    protected CollectorSource() {}

    private CollectorSource(UUID id, Surface surface, @Nullable UUID licenseId, @Nullable UUID deploymentId) {
        this.id = id;
        this.surface = surface;
        this.licenseId = licenseId;
        this.deploymentId = deploymentId;
    }

    static CollectorSource of(UUID id, SourceOrigin origin) {
        return new CollectorSource(id, origin.surface(), origin.license(), origin.deployment());
    }

    public UUID id() {
        return id;
    }
}
