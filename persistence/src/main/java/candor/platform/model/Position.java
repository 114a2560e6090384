package candor.platform.model;

import java.time.Instant;
import java.util.UUID;

/** A place in a list that is ordered newest first: just after the entry of that moment and id. */
public record Position(Instant at, UUID id) {}
