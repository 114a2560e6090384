package candor.erasure.web;

import candor.erasure.OrganizationErasureView;
import candor.erasure.OrganizationErasureView.Approval;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a deletion's course.
 *
 * @param key   of its words
 * @param style {@code done}, {@code failed}, or empty for what is under way or to come
 * @param at    when it was, or by when it will be
 * @param until whether {@code at} is a deadline
 * @param by    sign-in name of who did it
 */
public record DeletionStep(
        String key,
        String style,
        @Nullable Instant at,
        boolean until,
        @Nullable String by) {
    private static final String DONE = "done";
    private static final String FAILED = "failed";
    private static final String TO_COME = "";

    static List<DeletionStep> of(OrganizationErasureView erasure, DeletionStage stage) {
        List<DeletionStep> steps = new ArrayList<>();
        steps.add(new DeletionStep("ordered", DONE, erasure.orderedAt(), false, erasure.orderedBy()));
        addApproval(erasure.approval(), steps);
        switch (stage) {
            case AWAITING -> steps.add(toCome("delete"));
            case UNDOABLE -> {
                steps.add(new DeletionStep("undoable", TO_COME, erasure.beginsAt(), true, null));
                steps.add(toCome("delete"));
            }
            case DELETING -> {
                steps.add(new DeletionStep("deleting", TO_COME, erasure.beganAt(), false, null));
                steps.add(toCome("recount"));
            }
            case STOPPED -> steps.add(new DeletionStep("stopped", FAILED, erasure.beganAt(), false, null));
            case DONE -> {
                steps.add(new DeletionStep("deleted", DONE, erasure.beganAt(), false, null));
                steps.add(new DeletionStep("recounted", DONE, erasure.completedAt(), false, null));
            }
            case UNDONE -> steps.add(new DeletionStep("undone", DONE, null, false, null));
            case WITHDRAWN, REFUSED, EXPIRED -> {}
        }
        return steps;
    }

    private static void addApproval(@Nullable Approval approval, List<DeletionStep> steps) {
        if (approval == null) {
            return;
        }
        if (approval.outcome() == null) {
            steps.add(new DeletionStep("approval", TO_COME, approval.expiresAt(), true, null));
            return;
        }
        String key = approval.outcome().name().toLowerCase(java.util.Locale.ROOT);
        boolean refused = key.equals("refused");
        steps.add(new DeletionStep(key, refused ? FAILED : DONE, approval.decidedAt(), false, approval.decidedBy()));
    }

    private static DeletionStep toCome(String key) {
        return new DeletionStep(key, TO_COME, null, false, null);
    }
}
