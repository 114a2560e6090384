package candor.erasure.model;

import candor.collection.model.Tombstones;
import java.util.List;
import java.util.UUID;

/**
 * What a portion of an order has deleted for good, as the journal of deletions keeps it outside the database: ids that clients made up, and
 * digests.
 *
 * @param order   whose portion it is
 * @param portion its number
 */
public record JournaledTombstones(UUID order, int portion, Tombstones deleted) {
    static List<JournaledTombstones> of(UUID order, int portion, List<Tombstones> deleted) {
        return deleted.stream()
                .map(each -> new JournaledTombstones(order, portion, each))
                .toList();
    }
}
