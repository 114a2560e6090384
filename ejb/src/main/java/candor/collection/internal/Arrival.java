package candor.collection.internal;

import candor.collection.minimization.ReadRecord;
import candor.licensing.Source;

/** A record at the door, and where it comes from. */
public record Arrival(Source source, ReadRecord record) {}
