package candor.erasurerequest.model;

import java.time.Instant;
import java.util.UUID;

/**
 * Who decided, and when.
 *
 * @param role {@code org-admin} or {@code steward}
 */
public record Decision(UUID by, String role, Instant at) {}
