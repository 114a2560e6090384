package candor.licensing.model;

import candor.policy.model.Hosting;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the cloud services run: shared by all, or for one organization alone. */
@Entity
public class Deployment {
    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Hosting hosting;

    @ManyToOne(fetch = FetchType.LAZY)
    @JoinColumn(name = "organization_id")
    private @Nullable Organization organization;

    protected Deployment() {}

    public UUID id() {
        return id;
    }

    public Hosting hosting() {
        return hosting;
    }

    /** For whom it runs; absent: it is shared. */
    public Optional<Organization> organization() {
        return Optional.ofNullable(organization);
    }
}
