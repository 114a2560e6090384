package candor.audit;

import candor.audit.model.PastLook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Some looks at the caller's records, newest first.
 *
 * @param next where the next page begins; absent: this is the last one
 */
public record LookPage(List<PastLook> items, @Nullable String next) {
    public LookPage {
        items = List.copyOf(items);
    }
}
