package candor.audit;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A look at records that are not the looker's own.
 *
 * @param role            the role that allows it
 * @param action          what was done, such as {@code BROWSE} or {@code READ}
 * @param reason          why, in the looker's or the system's words
 * @param organizationId  the organization whose records they are
 * @param filter          what was asked for; no text that was searched for
 * @param recordsByPerson how many records of whom were seen; nameless ones are not in it
 * @param records         all records that were seen
 */
public record Look(
        UUID actorId,
        String role,
        String action,
        String reason,
        @Nullable UUID organizationId,
        Map<String, String> filter,
        Map<UUID, Long> recordsByPerson,
        List<UUID> records) {
    /** Why, where administrators delete: nobody is asked for words of their own. */
    public static final String DELETION = "Deletion by an administrator of the organization";

    /** Why staff looks at errors, where nobody is asked for words of their own. */
    public static final String SUPPORT = "Diagnostics by support staff, masked";
}
