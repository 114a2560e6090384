package candor.licensing.model;

import candor.policy.model.Hosting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.hibernate.Session;

/** Reads which licenses somebody has or had, and which private servers run for organizations. */
@ApplicationScoped
public class LicenseHoldings {
    @PersistenceContext
    private EntityManager entities;

    public LicenseHoldings() {}

    /** For tests, which bring their own. */
    public LicenseHoldings(EntityManager entities) {
        this.entities = entities;
    }

    /** That somebody is assigned to a license, for a period. @param reference the license's name for people */
    public record Held(UUID license, String reference, Period assigned) {}

    /** A private deployment of the cloud services. */
    public record PrivateServer(UUID deployment, String name, Hosting hosting, UUID organization) {}

    /** A person's assignments, past and future ones too, by license and in order of time. */
    public List<Held> of(UUID person) {
        return entities.unwrap(Session.class)
                .createNativeQuery("""
                        select l.id, l.reference, a.valid_from, a.valid_to
                        from license_assignment a join license l on l.id = a.license_id
                        where a.person_id = :person order by l.reference, a.valid_from""", Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("reference", String.class)
                .addScalar("valid_from", Instant.class)
                .addScalar("valid_to", Instant.class)
                .setParameter("person", person)
                .getResultStream()
                .map(row -> new Held(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        new Period(row.get(2, Instant.class), row.get(3, Instant.class))))
                .toList();
    }

    /** The private servers of some organizations, by name. */
    public List<PrivateServer> serversOf(Collection<UUID> organizations) {
        if (organizations.isEmpty()) {
            return List.of();
        }
        return entities.unwrap(Session.class)
                .createNativeQuery(
                        "select id, name, hosting, organization_id from deployment where organization_id in (:organizations) order by name",
                        Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("name", String.class)
                .addScalar("hosting", String.class)
                .addScalar("organization_id", UUID.class)
                .setParameterList("organizations", organizations)
                .getResultStream()
                .map(row -> new PrivateServer(
                        row.get(0, UUID.class),
                        row.get(1, String.class),
                        Hosting.valueOf(row.get(2, String.class)),
                        row.get(3, UUID.class)))
                .toList();
    }
}
