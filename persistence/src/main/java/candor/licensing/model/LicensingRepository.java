package candor.licensing.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

    public Optional<CollectionNarrowing> narrowing(UUID id) {
        return Optional.ofNullable(entities.find(CollectionNarrowing.class, id));
    }

    public void add(CollectionNarrowing narrowing) {
        entities.persist(narrowing);
    }

    /** At once, so that a name which is taken is found out before anything else is done. */
    public void add(Person person) {
        entities.persist(person);
        entities.flush();
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

    public List<Person> people(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return entities.createQuery("select p from Person p where p.id in :ids", Person.class)
                .setParameter("ids", ids)
                .getResultList();
    }

    public long countMembers(UUID organization) {
        return entities.createQuery("select count(p) from Person p where p.organization.id = :organization", Long.class)
                .setParameter("organization", organization)
                .getSingleResult();
    }

    /** How many licenses are the organization's at a moment. */
    public long countLicenses(UUID organization, Instant moment) {
        return entities.createQuery("""
                select count(distinct t.licenseId) from LicenseTerm t where t.organization.id = :organization
                and t.valid.start <= :moment and (t.valid.end is null or t.valid.end > :moment)""", Long.class)
                .setParameter("organization", organization)
                .setParameter("moment", moment)
                .getSingleResult();
    }

    /** Who is, or once was, a member of an organization and has this sign-in name: what was collected meanwhile is still there. */
    public Optional<Person> memberOf(UUID organization, String signInName) {
        return entities.createQuery("""
                select p from Person p where p.signInName = :name and exists (
                  select m from Membership m where m.personId = p.id and m.organizationId = :organization)""", Person.class)
                .setParameter("organization", organization)
                .setParameter("name", signInName)
                .getResultStream()
                .findFirst();
    }

    /** Writes down what was seen of somebody, unless somebody else changes the person just now. */
    public void seen(UUID person, boolean asAdministrator, Instant at) {
        entities.createNativeQuery("""
                update person set seen_at = :at, administrator = :administrator
                where id = (select id from person where id = :person for no key update skip locked)""")
                .setParameter("at", at)
                .setParameter("administrator", asAdministrator)
                .setParameter("person", person)
                .executeUpdate();
    }
}
