package candor.platform;

import candor.platform.model.Position;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list, newest first.
 *
 * @param next cursor of the part after it; absent: this is the last one
 */
public record Slice<T>(List<T> items, @Nullable String next) {

    /**
     * @param found    what follows a position, one entry more than wanted if there is one: it tells that the list goes on
     * @param position where an entry stands in the list
     */
    public static <T> Slice<T> of(List<T> found, int limit, Function<T, Position> position) {
        if (found.size() <= limit) {
            return new Slice<>(List.copyOf(found), null);
        }
        String next = Cursor.write(position.apply(found.get(limit - 1)));
        return new Slice<>(List.copyOf(found.subList(0, limit)), next);
    }
}
