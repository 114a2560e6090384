package candor.platform;

import candor.platform.model.FoundPart;
import candor.platform.model.Position;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list that may have been searched.
 *
 * @param searchedTo until when everything was searched, if a search gave up before its page was full (ADR 11)
 */
public record SearchedSlice<T>(Slice<T> slice, @Nullable Instant searchedTo) {

    /** As {@link Slice#of}, of a list that was not searched, or searched as a whole. */
    public static <T> SearchedSlice<T> of(List<T> found, int limit, Function<T, Position> position) {
        return new SearchedSlice<>(Slice.of(found, limit, position), null);
    }

    /** As {@link Slice#of}; a search that gave up before its page was full goes on from where it stopped, not from the last it found. */
    public static <T> SearchedSlice<T> of(FoundPart<T> found, int limit, Function<T, Position> position) {
        Slice<T> slice = Slice.of(found.items(), limit, position);
        Position reached = found.searchedTo();
        return slice.next() != null || reached == null
                ? new SearchedSlice<>(slice, null)
                : new SearchedSlice<>(new Slice<>(slice.items(), Cursor.write(reached)), reached.at());
    }
}
