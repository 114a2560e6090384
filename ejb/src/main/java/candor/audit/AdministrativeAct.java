package candor.audit;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody did in an office of theirs: an administrator, a steward, staff. The service that does it fires it as an event
 * inside its transaction, so that there is no act without its entry and no entry without its act.
 *
 * @param action         what was done, such as {@code erasure.ordered}: room, dot, participle
 * @param organizationId whose matter it is; absent: nobody's in particular
 * @param object         the id of what it was done to, as it stands in an address; absent: there is none
 * @param details        in plain words: counts, versions, dates, names of organizations; no personal data, no key, no secret
 */
public record AdministrativeAct(
        String action,
        @Nullable UUID organizationId,
        @Nullable String object,
        Map<String, String> details) {
    public AdministrativeAct {
        Objects.requireNonNull(action);
        details = Map.copyOf(details);
    }
}
