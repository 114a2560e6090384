package candor.audit.model;

import java.time.Instant;
import java.util.UUID;

/**
 * A look at an organization's records, as its administrators may know it.
 *
 * @param actor   sign-in name of who looked
 * @param role    in which role
 * @param action  such as {@code BROWSE}, {@code READ} or {@code EXPORT}
 * @param filter  what was asked for, as a JSON object
 * @param records how many records were seen
 * @param people  of how many people
 */
public record OrganizationLook(
        UUID id,
        Instant at,
        String actor,
        String role,
        String action,
        String reason,
        String filter,
        long records,
        long people) {}
