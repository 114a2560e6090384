package candor.erasure.model;

import candor.collection.model.DoomedRows;
import candor.collection.model.RecordRemoval;
import candor.collection.model.RemovedRecords;
import candor.policy.model.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** The portions that an order's rows are deleted in. Must be called inside a transaction. */
@ApplicationScoped
public class ErasurePortions {
    /** Sorted and sent in parts: to be read one by one they cost more than to be found. */
    private static final String REMOVED = """
            select array_agg(id order by id) from (
              select id, (row_number() over (order by id) - 1) / 5000 as part
              from erasure_portion, unnest(ids) id where erasure_id = :erasure) removed
            group by part order by part""";

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

    /** As {@link #removeNext(Erasure, Optional, Instant)}, where no journal is kept. */
    public Optional<Map<Category, Long>> removeNext(Erasure order, Instant now) {
        return removeNext(order, Optional.empty(), now);
    }

    /**
     * Deletes the portion that is next. What must not come back is in the journal before the deletion is for good.
     *
     * @param journal absent: none is kept
     * @return how many rows of each category were there; absent: there is no portion left
     * @throws java.io.UncheckedIOException if the journal cannot be written: then nothing must be deleted
     */
    public Optional<Map<Category, Long>> removeNext(Erasure order, Optional<JournalFolder> journal, Instant now) {
        return planned(order).map(portion -> {
            DoomedRows rows = DoomedRows.ofPortion(order.id(), order.portion());
            if ((boolean) portion[0]) {
                removal.lockJobs(rows);
            }
            if ((boolean) portion[1]) {
                removal.removeBytes(rows);
            }
            RemovedRecords removed = removal.remove(rows, now);
            journal.ifPresent(
                    folder -> folder.append(JournaledTombstones.of(order.id(), order.portion(), removed.tombstones())));
            return removed.counts();
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
        @SuppressWarnings("unchecked") // the result class is given
        Stream<UUID[]> parts = entities.createNativeQuery(REMOVED, UUID[].class)
                .setParameter("erasure", order.id())
                .setHint("org.hibernate.fetchSize", 10)
                .getResultStream();
        return parts.flatMap(Arrays::stream);
    }
}
