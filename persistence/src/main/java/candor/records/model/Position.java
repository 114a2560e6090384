package candor.records.model;

import java.time.Instant;
import java.util.UUID;

/** A place in a list that is ordered newest first: just after the record that occurred then and has this id. */
public record Position(Instant occurredAt, UUID id) {}
