package candor.erasurerequest;

import candor.erasure.ErasureOrder;
import candor.erasure.ErasureView;
import candor.erasure.Erasures;
import candor.erasurerequest.model.Decision;
import candor.erasurerequest.model.ErasureRequest;
import candor.platform.RefusalException.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;

/** What becomes of a request, step by step; the person is written to in the same transaction. The request has to be locked,
 * and before it the order that its approval was, if there is one: always in this order, so that nobody waits for each other. */
@ApplicationScoped
public class RequestSteps {
    private static final int LONGEST_REASON = 2000;

    @Inject
    private Erasures erasures;

    @Inject
    private RequestScopes scopes;

    @Inject
    private UndoWindows windows;

    @Inject
    private RequestLetters letters;

    @Inject
    private Clock clock;

    /** Orders the deletion with the approval: there is never one without the other. */
    void approve(ErasureRequest request, UUID decider, String role) {
        requireDecidable(request, decider);
        UUID erasure = erasures.order(new ErasureOrder(
                decider, scopes.of(request), windows.of(request.organizationId().orElse(null))));
        request.approve(new Decision(decider, role, now()), erasure);
        letters.approved(
                request, erasures.find(erasure).map(ErasureView::beginsAt).orElseThrow());
    }

    void reject(ErasureRequest request, UUID decider, String role, String reason) {
        requireDecidable(request, decider);
        String said = reason.strip();
        if (said.isEmpty() || said.length() > LONGEST_REASON || said.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("a reason of 1 to 2,000 characters");
        }
        letters.rejected(request, said);
        request.reject(new Decision(decider, role, now()), said);
    }

    /** Withdraws what was not decided, undoes what was approved as long as it can be. */
    void takeBack(ErasureRequest request) {
        switch (request.state()) {
            case ASKED -> {
                letters.withdrawn(request);
                request.withdraw(now());
            }
            case APPROVED -> {
                if (!erasures.cancel(request.erasureId().orElseThrow())) {
                    throw new RequestRefusedException(Kind.TOO_LATE);
                }
                letters.undone(request);
                request.undo(now());
            }
            case REJECTED, WITHDRAWN, UNDONE, DONE -> throw new RequestRefusedException(Kind.TOO_LATE);
        }
    }

    /** @param certificate of the deletion that its approval ordered */
    void complete(ErasureRequest request, ErasureView erasure, String certificate) {
        letters.deleted(request, erasure, certificate);
        request.complete(now());
    }

    private static void requireDecidable(ErasureRequest request, UUID decider) {
        if (request.personId().equals(decider)) {
            throw new RequestRefusedException(Kind.OWN_REQUEST);
        }
        if (!request.isAsked()) {
            throw new RequestRefusedException(Kind.REQUEST_DECIDED);
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
