package candor.audit.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A look at somebody's records, as that person may know it (R19).
 *
 * @param actor   sign-in name of who looked
 * @param role    in which role
 * @param action  {@code BROWSE} for a list, {@code READ} for one record
 * @param records how many of the person's records were seen
 */
public record PastLook(UUID id, Instant at, String actor, String role, String action, String reason, long records) {}
