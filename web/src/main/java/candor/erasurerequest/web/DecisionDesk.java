package candor.erasurerequest.web;

import candor.erasure.web.CategoryCount;
import candor.erasurerequest.ErasureRequestQueue;
import candor.erasurerequest.RequestRefusedException;
import candor.erasurerequest.RequestToDecide;
import candor.hold.HeldException;
import candor.licensing.ToolNotGrantedException;
import candor.platform.RefusalException.Kind;
import candor.platform.Slice;
import candor.portal.web.DeskForm;
import candor.portal.web.ListPlace;
import candor.portal.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The queue of whoever decides, one request of it, and the decision. Each look is written down by the service, so there is one a request. */
@RequestScoped
public class DecisionDesk {
    private static final int ON_A_PAGE = 50;
    private static final int LONGEST_REASON = 2000;
    private static final Set<String> STEPS = Set.of("approve", "reject");
    private static final Set<String> OUTCOMES = Set.of("approved", "rejected", "gone", "own", "held");

    @Inject
    private Visitor visitor;

    @Inject
    private DeskForm form;

    private Slice<RequestToDecide> queue = new Slice<>(List.of(), null);
    private @Nullable RequestToDecide request;
    private @Nullable String step;
    private boolean notGranted;

    void load(ErasureRequestQueue service, String here) throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        try {
            Optional<UUID> id = form.id("id");
            if (id.isEmpty()) {
                queue = new ListPlace(form.sentOrNone("cursor")).find(from -> service.list(from, ON_A_PAGE));
            } else if (form.isPressed() && (form.has("approve") || form.has("reject"))) {
                decide(service, id.get(), here);
            } else {
                show(service, id.get(), here);
            }
        } catch (ToolNotGrantedException withoutDelete) {
            notGranted = true;
        }
    }

    /** A button was pressed: whatever comes of it, the answer is another address. */
    private void decide(ErasureRequestQueue service, UUID id, String here) throws IOException {
        String reason = form.sent("reason");
        boolean rejects = form.has("reject");
        if (rejects && (reason.isEmpty() || reason.length() > LONGEST_REASON)) {
            form.go(here + "?step=reject&missing=1&id=" + id);
        } else {
            form.go(here + "?done=" + outcome(service, id, rejects, reason));
        }
    }

    private static String outcome(ErasureRequestQueue service, UUID id, boolean rejects, String reason) {
        try {
            if (rejects) {
                return service.reject(id, reason) ? "rejected" : "gone";
            }
            return service.approve(id) ? "approved" : "gone";
        } catch (HeldException kept) {
            return "held";
        } catch (RequestRefusedException refused) {
            return refused.kind() == Kind.OWN_REQUEST ? "own" : "gone";
        }
    }

    /** One that somebody else has decided meanwhile, or that is not the visitor's to decide, leads back to the queue. */
    private void show(ErasureRequestQueue service, UUID id, String here) throws IOException {
        Optional<RequestToDecide> found = service.find(id);
        if (found.isEmpty()) {
            form.go(here + "?done=gone");
            return;
        }
        request = found.get();
        step = !request.own() && STEPS.contains(form.sent("step")) ? form.sent("step") : null;
    }

    public List<RequestToDecide> getQueue() {
        return queue.items();
    }

    public @Nullable String getNext() {
        return queue.next();
    }

    /** The one that is looked at; absent: the queue is. */
    public @Nullable RequestToDecide getRequest() {
        return request;
    }

    public List<CategoryCount> getReaches() {
        return request == null || request.reaches() == null ? List.of() : CategoryCount.of(request.reaches());
    }

    /** What is to be confirmed: {@code approve}, {@code reject}; absent: nothing yet. */
    public @Nullable String getStep() {
        return step;
    }

    /** What has just been done; absent: nothing. */
    public @Nullable String getOutcome() {
        String outcome = form.sent("done");
        return OUTCOMES.contains(outcome) ? outcome : null;
    }

    /** Whether a rejection lacked what it has to have. */
    public boolean isWithoutReason() {
        return form.has("missing");
    }

    /** Whether the organization's agreement does not let its administrators delete (R16). */
    public boolean isNotGranted() {
        return notGranted;
    }
}
