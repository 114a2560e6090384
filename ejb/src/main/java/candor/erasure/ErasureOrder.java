package candor.erasure;

import candor.erasure.model.ErasureScope;
import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody orders to be deleted.
 *
 * @param orderedBy  the person who decided it
 * @param undoWindow how long it can be undone; nothing is deleted before it has passed
 * @param shown      what that person was shown; absent: nothing, it is about what is held now
 */
public record ErasureOrder(
        UUID orderedBy,
        ErasureScope scope,
        Duration undoWindow,
        @Nullable Shown shown) {

    /**
     * What a preview counted: what arrived later stays.
     *
     * @param moment UUIDv7 of the preview; becomes the order's id, so that one preview makes one order
     */
    public record Shown(UUID moment, long rows) {}

    /** @throws IllegalArgumentException if the window is negative */
    public ErasureOrder {
        if (undoWindow.isNegative()) {
            throw new IllegalArgumentException("a window of less than nothing");
        }
    }

    /** Of what is held now. */
    public ErasureOrder(UUID orderedBy, ErasureScope scope, Duration undoWindow) {
        this(orderedBy, scope, undoWindow, null);
    }
}
