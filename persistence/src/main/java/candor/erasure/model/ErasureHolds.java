package candor.erasure.model;

import candor.hold.model.HeldRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.UUID;

/** Where orders meet legal holds. Must be called inside a transaction. */
@ApplicationScoped
public class ErasureHolds {
    @PersistenceContext
    private EntityManager entities;

    @Inject
    private HeldRows held;

    public ErasureHolds() {}

    /** For tests, which bring their own. */
    public ErasureHolds(EntityManager entities) {
        this.entities = entities;
        this.held = new HeldRows(entities);
    }

    /**
     * Whether a hold in force keeps a row that an order would reach.
     *
     * @param before id of the order, or of this moment
     */
    public boolean meet(ErasureScope scope, UUID before) {
        RowSelection selection = new RowSelection(scope, before);
        return held.areThere()
                && (Boolean) selection
                        .fill(entities.createNativeQuery(
                                "select exists (select from collected_record held where " + selection.condition()
                                        + " and " + HeldRows.ON_HOLD + ")",
                                Boolean.class))
                        .getSingleResult();
    }

    /** Whether a hold in force keeps a row of the portion that is next: rows may have changed since the order was looked at. */
    public boolean meetNextPortion(Erasure order) {
        return held.areThere()
                && (Boolean) entities.createNativeQuery("""
                                select exists (select from erasure_portion, unnest(ids) doomed(id)
                                  join collected_record held using (id)
                                  where erasure_id = :erasure and number = :number and\s""" + HeldRows.ON_HOLD + ")", Boolean.class)
                        .setParameter("erasure", order.id())
                        .setParameter("number", order.portion())
                        .getSingleResult();
    }
}
