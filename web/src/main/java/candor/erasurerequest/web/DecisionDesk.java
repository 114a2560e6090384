package candor.erasurerequest.web;

import candor.erasure.web.CategoryCount;
import candor.erasurerequest.ErasureRequestQueue;
import candor.erasurerequest.RequestRefusedException;
import candor.erasurerequest.RequestToDecide;
import candor.hold.HeldException;
import candor.licensing.ToolNotGrantedException;
import candor.platform.InvalidCursorException;
import candor.platform.RefusalException.Kind;
import candor.platform.Slice;
import candor.portal.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Map;
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
    private FacesContext faces;

    private Slice<RequestToDecide> queue = new Slice<>(List.of(), null);
    private @Nullable RequestToDecide request;
    private @Nullable String step;
    private boolean notGranted;

    void load(ErasureRequestQueue service, String here) throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        try {
            Optional<UUID> id = RequestAddress.id(sent("id"));
            if (id.isEmpty()) {
                queue = page(service);
            } else if (faces.isPostback() && (has("approve") || has("reject"))) {
                decide(service, id.get(), here);
            } else {
                show(service, id.get(), here);
            }
        } catch (ToolNotGrantedException withoutDelete) {
            notGranted = true;
        }
    }

    /** A cursor that somebody made up begins at the earliest deadline. */
    private Slice<RequestToDecide> page(ErasureRequestQueue service) {
        try {
            return service.list(sent("cursor").isEmpty() ? null : sent("cursor"), ON_A_PAGE);
        } catch (InvalidCursorException madeUp) {
            return service.list(null, ON_A_PAGE);
        }
    }

    /** A button was pressed: whatever comes of it, the answer is another address. */
    private void decide(ErasureRequestQueue service, UUID id, String here) throws IOException {
        String reason = sent("reason").strip();
        boolean rejects = has("reject");
        if (rejects && (reason.isEmpty() || reason.length() > LONGEST_REASON)) {
            go(here + "?step=reject&missing=1&id=" + id);
        } else {
            go(here + "?done=" + outcome(service, id, rejects, reason));
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
            go(here + "?done=gone");
            return;
        }
        request = found.get();
        step = !request.own() && STEPS.contains(sent("step")) ? sent("step") : null;
    }

    private void go(String address) throws IOException {
        faces.getExternalContext().redirect(address);
        faces.responseComplete();
    }

    private boolean has(String name) {
        return parameters().containsKey(name);
    }

    private String sent(String name) {
        return parameters().getOrDefault(name, "");
    }

    private Map<String, String> parameters() {
        return faces.getExternalContext().getRequestParameterMap();
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
        String outcome = sent("done");
        return OUTCOMES.contains(outcome) ? outcome : null;
    }

    /** Whether a rejection lacked what it has to have. */
    public boolean isWithoutReason() {
        return has("missing");
    }

    /** Whether the organization's agreement does not let its administrators delete (R16). */
    public boolean isNotGranted() {
        return notGranted;
    }
}
