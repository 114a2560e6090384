package candor.erasure;

import candor.erasure.model.ErasureScope;
import java.time.Duration;
import java.util.UUID;

/**
 * What somebody orders to be deleted.
 *
 * @param orderedBy  the person who decided it
 * @param undoWindow how long it can be undone; nothing is deleted before it has passed
 */
public record ErasureOrder(UUID orderedBy, ErasureScope scope, Duration undoWindow) {

    /** @throws IllegalArgumentException if the window is negative */
    public ErasureOrder {
        if (undoWindow.isNegative()) {
            throw new IllegalArgumentException("a window of less than nothing");
        }
    }
}
