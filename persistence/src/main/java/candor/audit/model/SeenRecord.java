package candor.audit.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A record that was looked at and is still there.
 *
 * @param category by its name
 */
public record SeenRecord(UUID look, UUID id, String category, Instant occurredAt) {}
