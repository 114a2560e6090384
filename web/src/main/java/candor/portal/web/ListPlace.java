package candor.portal.web;

import candor.platform.InvalidCursorException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Where in a list a page begins, as its address says. A cursor that somebody made up begins at the newest. */
public final class ListPlace {
    private @Nullable String cursor;

    /** @param cursor absent: at the newest */
    public ListPlace(@Nullable String cursor) {
        this.cursor = cursor;
    }

    public <T> T find(Function<@Nullable String, T> page) {
        try {
            return page.apply(cursor);
        } catch (InvalidCursorException madeUp) {
            cursor = null;
            return page.apply(null);
        }
    }

    public boolean isFirst() {
        return cursor == null;
    }
}
