package candor.agreement.model;

import candor.licensing.model.Organization;
import candor.licensing.model.Period;
import candor.licensing.model.ServiceAgreement;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The versions of agreements that are written, approved and ended. Must be called inside a transaction. */
@ApplicationScoped
public class AgreementBook {
    @PersistenceContext
    private EntityManager entities;

    public AgreementBook() {}

    /** For tests, which bring their own. */
    public AgreementBook(EntityManager entities) {
        this.entities = entities;
    }

    /** Until the transaction ends nobody else writes, approves or ends a version of this organization's agreement. */
    public void lock(UUID organization) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:name, 0))", Integer.class)
                .setParameter("name", "agreements of " + organization)
                .getSingleResult();
    }

    /** The number of the next version: no approved one and no draft has it. */
    public int nextVersion(UUID organization) {
        return ((Number) entities.createNativeQuery("""
                        select 1 + greatest(
                          (select coalesce(max(version), 0) from service_agreement where organization_id = :organization),
                          (select coalesce(max(version), 0) from agreement_draft where organization_id = :organization))""", Integer.class)
                        .setParameter("organization", organization)
                        .getSingleResult())
                .intValue();
    }

    public Optional<Organization> organization(String name) {
        return entities.createQuery("select o from Organization o where o.name = :name", Organization.class)
                .setParameter("name", name)
                .getResultStream()
                .findFirst();
    }

    public void add(AgreementDraft draft) {
        entities.persist(draft);
        entities.flush();
    }

    public Optional<AgreementDraft> draft(UUID id) {
        return Optional.ofNullable(entities.find(AgreementDraft.class, id));
    }

    /** The draft, nobody else's until the transaction ends; waits for whoever has it. */
    public Optional<AgreementDraft> lockDraft(UUID id) {
        return Optional.ofNullable(entities.find(AgreementDraft.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void remove(AgreementDraft draft) {
        entities.remove(draft);
        entities.flush();
    }

    /** From its start on it decides. */
    public void add(ServiceAgreement approved) {
        entities.persist(approved);
        entities.flush();
    }

    public void flush() {
        entities.flush();
    }

    /** The approved versions of an organization that have a moment in common with a period, in their order. */
    public List<ServiceAgreement> overlapping(UUID organization, Period period) {
        return versions(organization).stream()
                .filter(each -> each.inForce().overlaps(period))
                .toList();
    }

    /** The approved version that is in force just before a moment, or was last before it. */
    public Optional<ServiceAgreement> lastBefore(UUID organization, Instant moment) {
        return versions(organization).stream()
                .filter(each -> each.inForce().start().isBefore(moment))
                .reduce((earlier, later) -> later);
    }

    private List<ServiceAgreement> versions(UUID organization) {
        return entities.createQuery("""
                        select a from ServiceAgreement a join fetch a.organization
                        where a.organization.id = :organization order by a.inForce.start""", ServiceAgreement.class)
                .setParameter("organization", organization)
                .getResultList();
    }

    public void add(AgreementEnding ending) {
        entities.persist(ending);
        entities.flush();
    }

    public Optional<AgreementEnding> proposedEnding(UUID agreement) {
        return entities.createQuery(
                        "select e from AgreementEnding e where e.agreementId = :agreement and e.approvedAt is null",
                        AgreementEnding.class)
                .setParameter("agreement", agreement)
                .getResultStream()
                .findFirst();
    }

    public void remove(AgreementEnding proposed) {
        entities.remove(proposed);
        entities.flush();
    }
}
