package candor.audit.model;

import candor.audit.model.AuditedAct.Kind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which entries are looked for; what is absent does not restrict.
 *
 * @param from         earliest moment of the act
 * @param to           first moment that is too late
 * @param actor        sign-in name of who did it
 * @param action       such as {@code erasure.ordered}
 * @param organization short name of whose matter it is
 * @param person       sign-in name of somebody whose data was seen, or to whom it was done
 * @param text         stands in the act, its reason, its filter, or a name; in any case of letters
 */
public record AuditFilter(
        @Nullable Instant from,
        @Nullable Instant to,
        @Nullable Kind kind,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String organization,
        @Nullable String person,
        @Nullable String text) {

    /** What an index can tell. */
    AuditFilter withoutText() {
        return new AuditFilter(from, to, kind, actor, action, organization, person, null);
    }
}
