package candor.licensing.model;

import candor.policy.model.Surface;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where data comes from: the website, a cloud deployment, or a license's software. Keys come and go; it stays. */
@Entity
@Table(name = "collector_source")
public class CollectorSource {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Surface surface;

    @Column(name = "license_id")
    private @Nullable UUID licenseId;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "deployment_id")
    private @Nullable Deployment deployment;

    protected CollectorSource() {}

    public UUID id() {
        return id;
    }

    public Surface surface() {
        return surface;
    }

    public Optional<UUID> licenseId() {
        return Optional.ofNullable(licenseId);
    }

    public Optional<Deployment> deployment() {
        return Optional.ofNullable(deployment);
    }
}
