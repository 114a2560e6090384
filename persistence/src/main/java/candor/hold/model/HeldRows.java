package candor.hold.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;

/**
 * The rows that holds in force keep. Whoever deletes or reduces rows asks first that no hold is set meanwhile, and then which of them
 * may go: so a hold that was set keeps all that was still there. Must be called inside a transaction.
 */
@ApplicationScoped
public class HeldRows {
    /** Of rows called {@code held}: that a hold reaches them. */
    public static final String ON_HOLD =
            "exists (select from holds_on(held.person_id, held.license_id, held.organization_id, held.surface, held.category, held.occurred_at))";

    @PersistenceContext
    private EntityManager entities;

    public HeldRows() {}

    /** For tests, which bring their own. */
    public HeldRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Until the transaction ends no hold is set or lifted; waits for one that is being. To be called before anything is locked. */
    public void keepHolds() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock_shared(hashtext('legal holds'))", Integer.class)
                .getSingleResult();
    }

    /** Until the transaction ends nothing is deleted or reduced; waits for what is being, a portion. */
    public void keepRows() {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtext('legal holds'))", Integer.class)
                .getSingleResult();
    }

    /** Whether any hold is in force: without one nothing has to be asked of rows. */
    public boolean areThere() {
        return (Boolean) entities.createNativeQuery(
                        "select exists (select from legal_hold where lifted_at is null)", Boolean.class)
                .getSingleResult();
    }

    /** Of these rows those that may not go. */
    public Set<UUID> among(Collection<UUID> rows) {
        if (rows.isEmpty() || !areThere()) {
            return Set.of();
        }
        @SuppressWarnings("unchecked") // the result class is given
        Collection<UUID> found = entities.createNativeQuery(
                        "select held.id from collected_record held where held.id = any (:rows) and " + ON_HOLD,
                        UUID.class)
                .setParameter("rows", rows.toArray(UUID[]::new))
                .getResultList();
        return new HashSet<>(found);
    }

    /** How many rows such a hold reaches now. Takes as long as counting them. */
    public long count(HoldScope scope) {
        StringBuilder condition = new StringBuilder("true");
        restrict(condition, scope.organization() != null, "held.organization_id = :organization");
        restrict(
                condition,
                scope.person() != null,
                "(held.person_id = :person or held.person_id is null and held.license_id = any (:licenses))");
        restrict(condition, !scope.surfaces().isEmpty(), "held.surface = any (:surfaces)");
        restrict(condition, !scope.categories().isEmpty(), "held.category = any (:categories)");
        restrict(condition, scope.from() != null, "held.occurred_at >= :from");
        restrict(condition, scope.to() != null, "held.occurred_at < :to");
        Query query =
                entities.createNativeQuery("select count(*) from collected_record held where " + condition, Long.class);
        fill(query, scope);
        return ((Number) query.getSingleResult()).longValue();
    }

    private static void restrict(StringBuilder condition, boolean applies, String restriction) {
        if (applies) {
            condition.append(" and ").append(restriction);
        }
    }

    private static void fill(Query query, HoldScope scope) {
        if (scope.organization() != null) {
            query.setParameter("organization", scope.organization());
        }
        if (scope.person() != null) {
            query.setParameter("person", scope.person())
                    .setParameter("licenses", scope.licenses().toArray(UUID[]::new));
        }
        if (!scope.surfaces().isEmpty()) {
            query.setParameter(
                    "surfaces", scope.surfaces().stream().map(Enum::name).toArray(String[]::new));
        }
        if (!scope.categories().isEmpty()) {
            query.setParameter(
                    "categories", scope.categories().stream().map(Enum::name).toArray(String[]::new));
        }
        if (scope.from() != null) {
            query.setParameter("from", Timestamp.from(scope.from()));
        }
        if (scope.to() != null) {
            query.setParameter("to", Timestamp.from(scope.to()));
        }
    }
}
