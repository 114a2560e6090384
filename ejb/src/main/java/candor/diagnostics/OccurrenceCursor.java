package candor.diagnostics;

import candor.diagnostics.model.SeenOccurrences.Occurrence;
import candor.diagnostics.model.SeenOccurrences.Place;
import candor.platform.Cursor;
import candor.platform.model.Position;
import java.time.temporal.ChronoUnit;

/** A place in a list of occurrences. The database's moments have microseconds: the nanoseconds carry the position within the record. */
final class OccurrenceCursor {
    private static final int MOST = 999;

    private OccurrenceCursor() {}

    static String write(Occurrence last) {
        return Cursor.write(new Position(
                last.at().truncatedTo(ChronoUnit.MICROS).plusNanos(Math.min(MOST, last.position())), last.record()));
    }

    /** @throws candor.platform.InvalidCursorException if it is none of ours */
    static Place read(String cursor) {
        Position read = Cursor.read(cursor);
        return new Place(
                read.at().truncatedTo(ChronoUnit.MICROS), read.id(), read.at().getNano() % 1000);
    }
}
