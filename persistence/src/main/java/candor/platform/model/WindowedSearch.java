package candor.platform.model;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Searches a list window by window, newest first, until a page is full, the end is reached or the time is used (ADR 11): no index of words
 * has to be kept, and a search stays quick however long the list is.
 */
public interface WindowedSearch<T> {
    /** The place down to which a window reaches; absent: to the end of the list. */
    @Nullable
    Position endOfWindow(@Nullable Position from, int window);

    /** At most {@code limit} of what is searched for, after one place and down to another. */
    List<T> within(@Nullable Position from, @Nullable Position to, int limit);

    default FoundPart<T> search(@Nullable Position after, int limit, SearchBounds bounds) {
        long began = System.nanoTime();
        List<T> found = new ArrayList<>();
        Position from = after;
        do {
            Position to = endOfWindow(from, bounds.window());
            found.addAll(within(from, to, limit - found.size()));
            from = to;
        } while (from != null
                && found.size() < limit
                && System.nanoTime() - began < bounds.time().toNanos());
        return new FoundPart<>(found, from);
    }
}
