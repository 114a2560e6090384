package candor.licensing.model;

import candor.platform.model.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads who is who. What it finds is as of now in the database: nothing is remembered between calls. */
@ApplicationScoped
public class LicensingRepository {
    @PersistenceContext
    private EntityManager entities;

    public LicensingRepository() {}

    /** For tests, which bring their own. */
    public LicensingRepository(EntityManager entities) {
        this.entities = entities;
    }

    public Optional<Person> personBySubject(String subject) {
        return entities.createQuery(
                        "select p from Person p left join fetch p.organization where p.subject = :subject",
                        Person.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst();
    }

    /** The consumer licenses that a person has or had: their rows are that person's own even where no name was sent. */
    public List<UUID> consumerLicensesOf(UUID person) {
        return entities.createQuery("""
                select distinct a.licenseId from LicenseAssignment a
                join LicenseTerm t on t.licenseId = a.licenseId and t.licenseType = candor.policy.model.LicenseType.CONSUMER
                where a.person.id = :person""", UUID.class)
                .setParameter("person", person)
                .getResultList();
    }

    /** All that the administrators of these organizations ever narrowed, in order of time (R16). */
    public List<CollectionNarrowing> narrowingsOf(Collection<UUID> organizations) {
        if (organizations.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("""
                select n from CollectionNarrowing n join fetch n.setBy
                where n.organizationId in :organizations order by n.setAt, n.id""", CollectionNarrowing.class)
                .setParameter("organizations", organizations)
                .getResultList();
    }

    public void add(CollectionNarrowing narrowing) {
        entities.persist(narrowing);
    }

    public Optional<Organization> organization(UUID id) {
        return Optional.ofNullable(entities.find(Organization.class, id));
    }

    /** By its short name. */
    public Optional<Organization> organizationByName(String name) {
        return entities.createQuery("select o from Organization o where o.name = :name", Organization.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    public Optional<Person> personByName(String signInName) {
        return entities.createQuery("select p from Person p where p.signInName = :name", Person.class)
                .setParameter("name", signInName)
                .getResultStream()
                .findFirst();
    }

    public Optional<ServiceAgreement> agreement(UUID id) {
        return entities.createQuery(
                        "select a from ServiceAgreement a join fetch a.organization where a.id = :id",
                        ServiceAgreement.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** Of all organizations, the latest to come into force first; at most {@code limit} after a position. */
    public List<ServiceAgreement> agreements(@Nullable Position after, int limit) {
        String from = "select a from ServiceAgreement a join fetch a.organization ";
        String order = " order by a.inForce.start desc, a.id desc";
        var query = after == null
                ? entities.createQuery(from + order, ServiceAgreement.class)
                : entities.createQuery(
                                from + "where (a.inForce.start, a.id) < (:at, :id)" + order, ServiceAgreement.class)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id());
        return query.setMaxResults(limit).getResultList();
    }

    public List<Person> people(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    /** The member of an organization who has this sign-in name. */
    public Optional<Person> memberOf(UUID organization, String signInName) {
        return entities.createQuery("""
                select p from Person p where p.organization.id = :organization and p.signInName = :name""", Person.class)
                .setParameter("organization", organization)
                .setParameter("name", signInName)
                .getResultStream()
                .findFirst();
    }
}
