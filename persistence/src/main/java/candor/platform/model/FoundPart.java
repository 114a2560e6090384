package candor.platform.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search found, newest first.
 *
 * @param searchedTo the place down to which everything was searched, if the search gave up before the end
 */
public record FoundPart<T>(List<T> items, @Nullable Position searchedTo) {
    public FoundPart {
        items = List.copyOf(items);
    }
}
