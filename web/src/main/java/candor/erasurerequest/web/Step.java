package candor.erasurerequest.web;

import candor.erasure.ErasureView;
import candor.erasurerequest.ErasureRequestView;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A step of a request's course.
 *
 * @param key   of its words
 * @param style {@code done}, {@code failed}, or empty for what is under way or to come
 * @param at    when it was, or by when it will be
 */
public record Step(String key, String style, @Nullable Instant at) {
    private static final String DONE = "done";
    private static final String TO_COME = "";

    static List<Step> of(ErasureRequestView request, Stage stage) {
        List<Step> steps = new ArrayList<>(List.of(new Step("asked", DONE, request.askedAt())));
        switch (stage) {
            case WAITS, OVERDUE -> steps.add(new Step("waits", TO_COME, request.dueAt()));
            case WITHDRAWN -> steps.add(new Step("withdrawn", DONE, request.endedAt()));
            case REJECTED -> steps.add(new Step("rejected", "failed", request.decidedAt()));
            case UNDOABLE, DELETING, STOPPED, UNDONE, DONE -> {
                steps.add(new Step("approved", DONE, request.decidedAt()));
                addDeletion(request, stage, steps);
            }
        }
        return steps;
    }

    private static void addDeletion(ErasureRequestView request, Stage stage, List<Step> steps) {
        ErasureView erasure = request.erasure();
        switch (stage) {
            case UNDOABLE -> {
                steps.add(new Step("undoable", TO_COME, erasure.beginsAt()));
                steps.add(new Step("toBeDeleted", TO_COME, null));
            }
            case DELETING -> steps.add(new Step("deleting", TO_COME, null));
            case STOPPED -> steps.add(new Step("stopped", "failed", null));
            case UNDONE -> steps.add(new Step("undone", DONE, request.endedAt()));
            default -> steps.add(new Step("deleted", DONE, request.endedAt()));
        }
    }
}
