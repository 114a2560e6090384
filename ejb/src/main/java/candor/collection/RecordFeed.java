package candor.collection;

import candor.collection.minimization.ReadRecord;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The records of one request, read one at a time, so that a large request is never in memory as a whole. */
public interface RecordFeed {
    /** @return null after the last one */
    @Nullable
    ReadRecord next();

    /** Records that are in memory already. */
    static RecordFeed of(List<ReadRecord> records) {
        Iterator<ReadRecord> rest = records.iterator();
        return () -> rest.hasNext() ? rest.next() : null;
    }
}
