package candor.export;

import candor.platform.StoredBytes;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The exports that the caller ordered.
 *
 * @param <F> what can be asked for
 */
public interface OrderedExports<F> {

    /**
     * Orders once more what was ordered before.
     *
     * @return absent: there is no such order
     * @throws TooManyExportsException if the day's orders are used up
     */
    Optional<UUID> orderAgain(UUID id);

    /** The latest, the newest first. */
    List<ExportView<F>> list();

    Optional<ExportView<F>> find(UUID id);

    /** The ZIP; absent before it is finished and once it has expired. */
    Optional<StoredBytes> content(UUID id);

    /**
     * Cancels one that is under way, removes one that has ended. That it was ordered still counts against the day's orders.
     *
     * @return whether there was one
     */
    boolean remove(UUID id);
}
