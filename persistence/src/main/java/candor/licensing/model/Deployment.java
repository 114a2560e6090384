package candor.licensing.model;

import candor.policy.model.Hosting;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A deployment of the cloud services. Where it runs and who manages it never changes, since that decides about data that is
 * held already: what moves is another deployment.
 */
@Entity
public class Deployment {
    @Id
    private UUID id;

    private String name;

    @Enumerated(EnumType.STRING)
    private Hosting hosting;

    @ManyToOne
    @JoinColumn(name = "organization_id")
    private @Nullable Organization organization;

    protected Deployment() {}

    /**
     * @param organization for which it runs; of a private one, and of no other
     * @throws IllegalArgumentException otherwise
     */
    public Deployment(UUID id, String name, Hosting hosting, @Nullable Organization organization) {
        if ((hosting == Hosting.SHARED) != (organization == null)) {
            throw new IllegalArgumentException(
                    "a private deployment runs for an organization, the shared one for none");
        }
        this.id = id;
        this.name = name;
        this.hosting = hosting;
        this.organization = organization;
    }

    public UUID id() {
        return id;
    }

    public String name() {
        return name;
    }

    public Hosting hosting() {
        return hosting;
    }

    public Optional<Organization> organization() {
        return Optional.ofNullable(organization);
    }
}
