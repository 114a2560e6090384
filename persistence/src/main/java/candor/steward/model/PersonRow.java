package candor.steward.model;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody of an organization.
 *
 * @param signsIn  whether the identity provider's account is known
 * @param licenses that they are assigned to now
 */
public record PersonRow(UUID id, String user, Instant createdAt, boolean signsIn, long licenses) {}
