package candor.erasure.model;

import candor.collection.model.DoomedRows;
import candor.collection.model.RecordRemoval;
import candor.policy.model.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The portions that an order's rows are deleted in. Must be called inside a transaction. */
@ApplicationScoped
public class ErasurePortions {
    private static final String PORTION =
            "select unnest(ids) from erasure_portion where erasure_id = :erasure and number = :number";

    /** What goes is no longer to be taken off the summary, which stops counting it; and what was gone before is not this order's. */
    private static final String ALSO = """
            ,
            back as (
              insert into concealed_count (erasure_id, organization_id, person_id, license_id, category, month, records, reduced, bytes)
              select :erasure, organization_id, person_id, case when person_id is null then license_id end, category,
                cast(date_trunc('month', occurred_at at time zone 'UTC') as date),
                -count(*), -count(*) filter (where omitted <> '{}'), -sum(size)
              from gone group by 2, 3, 4, 5, 6),
            kept as (
              update erasure_portion set ids = (select coalesce(array_agg(id order by id), '{}') from gone)
              where erasure_id = :erasure and number = :number and cardinality(ids) > (select count(*) from gone))""";

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

    /** Deletes the portion that is next. @return how many rows of each category were there; absent: there is no portion left */
    public Optional<Map<Category, Long>> removeNext(Erasure order, Instant now) {
        return planned(order).map(portion -> {
            DoomedRows rows = new DoomedRows(PORTION, ALSO, Map.of("erasure", order.id(), "number", order.portion()));
            if ((boolean) portion[0]) {
                removal.lockJobs(rows);
            }
            if ((boolean) portion[1]) {
                removal.removeBytes(rows);
            }
            return removal.remove(rows, now);
        });
    }

    private Optional<Object[]> planned(Erasure order) {
        return entities.createNativeQuery(
                        "select jobs, assets from erasure_portion where erasure_id = :erasure and number = :number",
                        Object[].class)
                .setParameter("erasure", order.id())
                .setParameter("number", order.portion())
                .getResultStream()
                .findFirst();
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
