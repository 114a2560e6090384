package candor.erasure.web;

import candor.erasure.OrganizationErasureView;
import candor.erasure.OrganizationErasureView.Approval;
import candor.erasure.model.ApprovalOutcome;
import candor.work.model.LongWork.State;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Where a deletion that administrators ordered stands, in one word. */
public enum DeletionStage {
    AWAITING("going"),
    UNDOABLE("going"),
    HELD("none"),
    DELETING("going"),
    STOPPED("bad"),
    DONE("good"),
    UNDONE("none"),
    WITHDRAWN("none"),
    REFUSED("bad"),
    EXPIRED("none");

    private final String tone;

    DeletionStage(String tone) {
        this.tone = tone;
    }

    static DeletionStage of(OrganizationErasureView erasure, Instant now) {
        return switch (erasure.state()) {
            case WAITING, RUNNING -> underWay(erasure, now);
            case COMPLETED -> DONE;
            case FAILED -> STOPPED;
            case CANCELLED -> ended(erasure.approval());
        };
    }

    private static DeletionStage underWay(OrganizationErasureView erasure, Instant now) {
        if (erasure.awaitingApproval()) {
            return AWAITING;
        }
        boolean begun = erasure.state() == State.RUNNING || erasure.beganAt() != null;
        if (!begun && erasure.beginsAt() != null && now.isBefore(erasure.beginsAt())) {
            return UNDOABLE;
        }
        return erasure.heldSince() == null ? DELETING : HELD;
    }

    private static DeletionStage ended(@Nullable Approval approval) {
        ApprovalOutcome outcome = approval == null ? null : approval.outcome();
        if (outcome == null) {
            return UNDONE;
        }
        return switch (outcome) {
            case APPROVED -> UNDONE;
            case REFUSED -> REFUSED;
            case WITHDRAWN -> WITHDRAWN;
            case EXPIRED -> EXPIRED;
        };
    }

    /** How it looks. */
    public String tone() {
        return tone;
    }

    /** Whether it changes by itself in a moment. */
    public boolean isMoving() {
        return this == DELETING;
    }

    /** Whether administrators can still take it back. */
    public boolean canBeTakenBack() {
        return this == AWAITING || this == UNDOABLE;
    }
}
