package candor.hold.model;

import java.time.Instant;
import java.util.UUID;

/** @param reason in the steward's words */
public record Lifting(UUID by, Instant at, String reason) {}
