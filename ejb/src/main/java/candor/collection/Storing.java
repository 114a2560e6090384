package candor.collection;

import candor.collection.model.Known;
import candor.collection.model.NewRecord;
import candor.collection.model.RecordKey;
import candor.collection.model.RecordStore;
import candor.platform.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Stores what is kept of decided records that were never taken in before, and says what became of each. */
@ApplicationScoped
public class Storing {
    private static final int ROWS_A_STATEMENT = 500;

    @Inject
    private RecordStore store;

    @Inject
    private JobStates jobs;

    @Inject
    private VisitorRows visitors;

    @Inject
    private TimeOrderedIds ids;

    /** Must be called inside a transaction. @return by the same index a receipt for each */
    Map<Integer, Receipt> store(Map<Integer, DecidedRecord> decided, Instant receivedAt) {
        Map<RecordKey, Known> known = note(decided, receivedAt);
        RecordRows rows = new RecordRows(receivedAt, ids::next);
        Receipts says = new Receipts(rows);
        Map<Integer, Receipt> receipts = new HashMap<>();
        Map<Integer, DecidedRecord> fresh = new LinkedHashMap<>();
        decided.forEach((index, record) -> {
            switch (known.getOrDefault(record.key(), Known.NEW)) {
                case STORED -> receipts.put(index, Receipt.known(record, Outcome.DUPLICATE));
                case ERASED -> receipts.put(index, Receipt.known(record, Outcome.ERASED));
                case NEW -> {
                    receipts.put(index, says.of(record));
                    if (!record.isRefused()) {
                        fresh.put(index, record);
                        known.put(record.key(), Known.STORED); // the same id once more in this request
                    }
                }
            }
        });
        Set<RecordKey> ofErased = insert(fresh.values().stream().toList(), rows, receivedAt);
        fresh.forEach((index, record) -> {
            if (ofErased.contains(record.key())) {
                receipts.put(index, Receipt.known(record, Outcome.ERASED));
            }
        });
        return receipts;
    }

    private Set<RecordKey> insert(List<DecidedRecord> records, RecordRows rows, Instant receivedAt) {
        JobStates.Outcome states =
                jobs.take(records.stream().filter(DecidedRecord::isJobState).toList(), rows);
        store.noteErased(states.ofErased(), receivedAt);
        List<NewRecord> all = new ArrayList<>(states.rows());
        records.stream().filter(each -> !each.isJobState()).forEach(each -> all.addAll(rows.of(each)));
        List<NewRecord> joined = visitors.join(records, all);
        for (int from = 0; from < joined.size(); from += ROWS_A_STATEMENT) {
            store.store(joined.subList(from, Math.min(joined.size(), from + ROWS_A_STATEMENT)));
        }
        visitors.signIn(records);
        return states.ofErased();
    }

    private Map<RecordKey, Known> note(Map<Integer, DecidedRecord> decided, Instant receivedAt) {
        Set<RecordKey> kept = new LinkedHashSet<>();
        Set<RecordKey> refused = new LinkedHashSet<>();
        decided.values().forEach(each -> (each.isRefused() ? refused : kept).add(each.key()));
        refused.removeAll(kept);
        Map<RecordKey, Known> known = store.note(kept, receivedAt);
        known.putAll(store.lookUp(refused)); // nothing of them is stored, not even that they came
        return known;
    }
}
