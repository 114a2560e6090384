package candor.erasure.model;

import candor.policy.model.Category;
import candor.records.model.CollectedRecord;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Whom an order reaches, and a few of the rows. Must be called inside a transaction. */
@ApplicationScoped
public class ErasureReach {
    @PersistenceContext
    private EntityManager entities;

    public ErasureReach() {}

    /** For tests, which bring their own. */
    public ErasureReach(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * The latest row of a category that an order would reach and that is not being deleted yet.
     *
     * @param before the moment of the order
     */
    public Optional<CollectedRecord> sample(ErasureScope scope, UUID before, Category category) {
        RowSelection selection = new RowSelection(scope, before);
        return selection
                .fill(entities.createNativeQuery(
                        "select held.id from visible_record held where " + selection.condition()
                                + " and held.category = :sampled order by held.occurred_at desc, held.id desc limit 1",
                        UUID.class))
                .setParameter("sampled", category.name())
                .getResultStream()
                .findFirst()
                .map(id -> entities.find(CollectedRecord.class, id));
    }

    /** Rows by person that an order would reach and that are not being deleted yet; nameless ones are not among them. */
    public Map<UUID, Long> byPerson(ErasureScope scope, UUID before) {
        RowSelection selection = new RowSelection(scope, before);
        return counts(selection
                .fill(entities.createNativeQuery(
                        "select held.person_id, count(*) from visible_record held where " + selection.condition()
                                + " and held.person_id is not null group by 1",
                        Object[].class))
                .getResultList());
    }

    /** Rows by person that an order conceals; nameless ones are not among them. */
    public Map<UUID, Long> concealedByPerson(UUID erasure) {
        return counts(entities.createNativeQuery("""
                select person_id, sum(records) from concealed_count
                where erasure_id = :erasure and person_id is not null group by 1 having sum(records) > 0""", Object[].class)
                .setParameter("erasure", erasure)
                .getResultList());
    }

    private static Map<UUID, Long> counts(List<?> rows) {
        Map<UUID, Long> counts = new HashMap<>();
        for (Object row : rows) {
            Object[] columns = (Object[]) row;
            counts.put((UUID) columns[0], ((Number) columns[1]).longValue());
        }
        return counts;
    }
}
