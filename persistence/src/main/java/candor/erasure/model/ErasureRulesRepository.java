package candor.erasure.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** The rules that organizations have set for their deletions, and changes that wait for approval. Must be called inside a transaction. */
@ApplicationScoped
public class ErasureRulesRepository {
    private static final String RULES =
            "select erasure_undo_seconds, erasure_second_approval from organization where id = :organization";

    @PersistenceContext
    private EntityManager entities;

    public ErasureRulesRepository() {}

    /** For tests, which bring their own. */
    public ErasureRulesRepository(EntityManager entities) {
        this.entities = entities;
    }

    public ErasureRules of(UUID organization) {
        return read(RULES, organization);
    }

    /** As they are now; until the transaction ends nobody changes them, and nobody else who locks them is told. */
    public ErasureRules lock(UUID organization) {
        return read(RULES + " for no key update", organization);
    }

    private ErasureRules read(String sql, UUID organization) {
        Object[] row = (Object[]) entities.createNativeQuery(sql, Object[].class)
                .setParameter("organization", organization)
                .getSingleResult();
        return new ErasureRules(Duration.ofSeconds(((Number) row[0]).longValue()), (Boolean) row[1]);
    }

    public void set(UUID organization, ErasureRules rules) {
        entities.createNativeQuery("""
                update organization set erasure_undo_seconds = :undo, erasure_second_approval = :second
                where id = :organization""")
                .setParameter("undo", rules.undoWindow().toSeconds())
                .setParameter("second", rules.secondApproval())
                .setParameter("organization", organization)
                .executeUpdate();
    }

    /** In place of the one that was open, which has to have ended. */
    public void add(RulesChange change) {
        entities.flush(); // the one before ends first: one at a time is open
        entities.persist(change);
        entities.flush();
    }

    /** The one that nobody has decided; it may have expired. To be decided by whoever has locked the rules. */
    public Optional<RulesChange> open(UUID organization) {
        return entities.createQuery(
                        "select c from RulesChange c where c.organizationId = :organization and c.outcome is null",
                        RulesChange.class)
                .setParameter("organization", organization)
                .getResultStream()
                .findFirst();
    }
}
