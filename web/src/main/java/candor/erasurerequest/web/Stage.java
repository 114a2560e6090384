package candor.erasurerequest.web;

import candor.erasure.ErasureView;
import candor.erasurerequest.ErasureRequestView;
import candor.work.model.LongWork.State;
import java.time.Instant;

/** Where a request stands, in one word: its own state, and that of the deletion that its approval ordered. */
public enum Stage {
    WAITS("going"),
    OVERDUE("bad"),
    UNDOABLE("going"),
    DELETING("going"),
    STOPPED("bad"),
    DONE("good"),
    REJECTED("bad"),
    WITHDRAWN("none"),
    UNDONE("none");

    private final String tone;

    Stage(String tone) {
        this.tone = tone;
    }

    static Stage of(ErasureRequestView request, Instant now) {
        return switch (request.state()) {
            case ASKED -> request.overdue() ? OVERDUE : WAITS;
            case APPROVED -> ofDeletion(request.erasure(), now);
            case REJECTED -> REJECTED;
            case WITHDRAWN -> WITHDRAWN;
            case UNDONE -> UNDONE;
            case DONE -> DONE;
        };
    }

    private static Stage ofDeletion(ErasureView erasure, Instant now) {
        if (erasure.state() == State.FAILED) {
            return STOPPED;
        }
        return erasure.state() == State.WAITING
                        && erasure.beganAt() == null
                        && erasure.beginsAt() != null
                        && now.isBefore(erasure.beginsAt())
                ? UNDOABLE
                : DELETING;
    }

    /** How it looks. */
    public String tone() {
        return tone;
    }

    /** Whether it changes by itself in a moment. */
    public boolean isMoving() {
        return this == DELETING;
    }

    /** Whether the person can still take it back. */
    public boolean canBeTakenBack() {
        return this == WAITS || this == OVERDUE || this == UNDOABLE;
    }
}
