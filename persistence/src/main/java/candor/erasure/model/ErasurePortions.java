package candor.erasure.model;

import candor.collection.model.RecordRemoval;
import candor.collection.model.RecordRemoval.Removed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The portions that an order's rows are deleted in. Must be called inside a transaction. */
@ApplicationScoped
public class ErasurePortions {
    /** What goes is no longer to be taken off the summary, which stops counting it. */
    private static final String PUT_BACK = """
            insert into concealed_count (erasure_id, organization_id, person_id, license_id, category, month, records, reduced, bytes)
            select :erasure, organization_id, person_id, case when person_id is null then license_id end, category,
              cast(date_trunc('month', occurred_at at time zone 'UTC') as date),
              -count(*), -count(*) filter (where omitted <> '{}'), -sum(size)
            from collected_record join unnest(:ids) doomed(id) using (id) group by 2, 3, 4, 5, 6""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RecordRemoval removal;

    public ErasurePortions() {}

    /** For tests, which bring their own. */
    public ErasurePortions(EntityManager entities) {
        this.entities = entities;
        this.removal = new RecordRemoval(entities);
    }

    /** Deletes the portion that is next. @return the rows that were there; absent: there is no portion left */
    public Optional<List<Removed>> removeNext(Erasure order, Instant now) {
        return planned(order).map(List::of).map(ids -> {
            removal.lockJobs(ids);
            entities.createNativeQuery(PUT_BACK)
                    .setParameter("erasure", order.id())
                    .setParameter("ids", ids.toArray(UUID[]::new))
                    .executeUpdate();
            List<Removed> gone = removal.remove(ids, now);
            if (gone.size() < ids.size()) {
                keep(order, gone.stream().map(Removed::id).toArray(UUID[]::new));
            }
            return gone;
        });
    }

    private Optional<UUID[]> planned(Erasure order) {
        return entities.createNativeQuery(
                        "select ids from erasure_portion where erasure_id = :erasure and number = :number",
                        UUID[].class)
                .setParameter("erasure", order.id())
                .setParameter("number", order.portion())
                .getResultStream()
                .findFirst();
    }

    private void keep(Erasure order, UUID[] gone) {
        entities.createNativeQuery(
                        "update erasure_portion set ids = :ids where erasure_id = :erasure and number = :number")
                .setParameter("ids", gone)
                .setParameter("erasure", order.id())
                .setParameter("number", order.portion())
                .executeUpdate();
    }

    /** The ids of all rows that were deleted, in their order; to be closed. */
    public Stream<UUID> removed(Erasure order) {
        return entities.createNativeQuery(
                        "select id from erasure_portion, unnest(ids) id where erasure_id = :erasure order by id",
                        UUID.class)
                .setParameter("erasure", order.id())
                .setHint("org.hibernate.fetchSize", 5000)
                .getResultStream();
    }
}
