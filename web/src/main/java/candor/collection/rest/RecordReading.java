package candor.collection.rest;

import candor.collection.minimization.ReadRecord;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Gives the records of a body one after the other. */
interface RecordReading {
    /** @return absent: that was all */
    @Nullable
    ReadRecord next() throws IOException;
}
