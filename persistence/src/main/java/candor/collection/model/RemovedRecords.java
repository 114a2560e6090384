package candor.collection.model;

import candor.policy.model.Category;
import java.util.List;
import java.util.Map;

/**
 * What a removal has removed.
 *
 * @param counts     how many rows of each category
 * @param tombstones what must not bring them back when it is sent again (R17)
 */
public record RemovedRecords(Map<Category, Long> counts, List<Tombstones> tombstones) {
    public static final RemovedRecords NOTHING = new RemovedRecords(Map.of(), List.of());

    public RemovedRecords {
        counts = Map.copyOf(counts);
        tombstones = List.copyOf(tombstones);
    }
}
