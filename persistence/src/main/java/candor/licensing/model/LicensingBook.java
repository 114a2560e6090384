package candor.licensing.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes who is who. Must be called inside a transaction; what it writes holds from the transaction's end on. */
@ApplicationScoped
public class LicensingBook {
    @PersistenceContext
    private EntityManager entities;

    public LicensingBook() {}

    /** For tests, which bring their own. */
    public LicensingBook(EntityManager entities) {
        this.entities = entities;
    }

    /** Its settings are the table's defaults. @return whether the name was free */
    public boolean addOrganization(UUID id, String name, String displayName) {
        return entities.createNativeQuery("""
                        insert into organization (id, name, display_name) values (:id, :name, :displayName)
                        on conflict (name) do nothing""")
                        .setParameter("id", id)
                        .setParameter("name", name)
                        .setParameter("displayName", displayName)
                        .executeUpdate()
                == 1;
    }

    /** @return whether there is such an organization */
    public boolean rename(UUID organization, String displayName) {
        return entities.createNativeQuery("update organization set display_name = :displayName where id = :id")
                        .setParameter("id", organization)
                        .setParameter("displayName", displayName)
                        .executeUpdate()
                == 1;
    }

    /** Somebody who may be named in what is collected; signing in needs an account besides. @return whether the name was free */
    public boolean addPerson(UUID id, String signInName, @Nullable UUID organization) {
        return entities.createNativeQuery("""
                        insert into person (id, sign_in_name, organization_id) values (:id, :name, cast(:organization as uuid))
                        on conflict (sign_in_name) do nothing""")
                        .setParameter("id", id)
                        .setParameter("name", signInName)
                        .setParameter("organization", organization == null ? null : organization.toString())
                        .executeUpdate()
                == 1;
    }

    public Optional<Person> person(String signInName) {
        return entities.createQuery(
                        "select p from Person p left join fetch p.organization where p.signInName = :name",
                        Person.class)
                .setParameter("name", signInName)
                .getResultStream()
                .findFirst();
    }

    /** Makes somebody who belongs to no organization a member of one. @return whether they belonged to none */
    public boolean join(UUID person, UUID organization) {
        return entities.createNativeQuery(
                                "update person set organization_id = :organization where id = :id and organization_id is null")
                        .setParameter("id", person)
                        .setParameter("organization", organization)
                        .executeUpdate()
                == 1;
    }

    /** @return whether the person was a member */
    public boolean leave(UUID person, UUID organization) {
        return entities.createNativeQuery(
                                "update person set organization_id = null where id = :id and organization_id = :organization")
                        .setParameter("id", person)
                        .setParameter("organization", organization)
                        .executeUpdate()
                == 1;
    }

    public Optional<Organization> organization(String name) {
        return entities.createQuery("select o from Organization o where o.name = :name", Organization.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    /** @return whether the reference was free */
    public boolean addLicense(UUID id, String reference) {
        return entities.createNativeQuery(
                                "insert into license (id, reference) values (:id, :reference) on conflict (reference) do nothing")
                        .setParameter("id", id)
                        .setParameter("reference", reference)
                        .executeUpdate()
                == 1;
    }

    public Optional<License> license(UUID id) {
        return Optional.ofNullable(entities.find(License.class, id));
    }

    public Optional<Deployment> deployment(UUID id) {
        return Optional.ofNullable(entities.find(Deployment.class, id));
    }

    /** @return whether the name was free */
    public boolean add(Deployment deployment) {
        return entities.createNativeQuery("""
                        insert into deployment (id, name, hosting, organization_id)
                        values (:id, :name, :hosting, cast(:organization as uuid)) on conflict (name) do nothing""")
                        .setParameter("id", deployment.id())
                        .setParameter("name", deployment.name())
                        .setParameter("hosting", deployment.hosting().name())
                        .setParameter(
                                "organization",
                                deployment
                                        .organization()
                                        .map(each -> each.id().toString())
                                        .orElse(null))
                        .executeUpdate()
                == 1;
    }

    /** Until the transaction ends nobody else writes or ends a term or an assignment of this license. */
    public void lock(UUID license) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", "license " + license)
                .getSingleResult();
    }

    public List<LicenseTerm> terms(UUID license) {
        return entities.createQuery("select t from LicenseTerm t where t.licenseId = :license", LicenseTerm.class)
                .setParameter("license", license)
                .getResultList();
    }

    /** What somebody's assignments to a license were and are. */
    public List<LicenseAssignment> assignments(UUID license, UUID person) {
        return entities.createQuery(
                        "select a from LicenseAssignment a where a.licenseId = :license and a.person.id = :person",
                        LicenseAssignment.class)
                .setParameter("license", license)
                .setParameter("person", person)
                .getResultList();
    }

    public Optional<LicenseTerm> term(UUID id) {
        return Optional.ofNullable(entities.find(LicenseTerm.class, id));
    }

    public Optional<LicenseAssignment> assignment(UUID id) {
        return Optional.ofNullable(entities.find(LicenseAssignment.class, id));
    }

    public void add(LicenseTerm term) {
        entities.persist(term);
        entities.flush();
    }

    public void add(LicenseAssignment assignment) {
        entities.persist(assignment);
        entities.flush();
    }
}
