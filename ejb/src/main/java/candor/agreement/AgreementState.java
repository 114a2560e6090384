package candor.agreement;

import candor.agreement.model.AgreementRow;
import java.time.Instant;

/** Where a version of an agreement stands. */
public enum AgreementState {
    /** Nobody has approved it: it has no force. */
    DRAFT,
    /** Approved; its time is still to come. */
    UPCOMING,
    IN_FORCE,
    ENDED;

    static AgreementState of(AgreementRow row, Instant now) {
        if (row.draft()) {
            return DRAFT;
        }
        if (row.period().contains(now)) {
            return IN_FORCE;
        }
        return row.period().start().isAfter(now) ? UPCOMING : ENDED;
    }
}
