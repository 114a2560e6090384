package candor.records;

import candor.platform.Slice;
import candor.records.model.CollectedRecord;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A part of a list.
 *
 * @param searchedTo until when everything was searched, if a search gave up before its page was full
 */
record Found(Slice<CollectedRecord> records, @Nullable Instant searchedTo) {}
