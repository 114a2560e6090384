package candor.erasure.web;

import candor.erasure.DecisionRefusedException;
import candor.erasure.ErasureDecisions;
import candor.erasure.OrderedErasures;
import candor.hold.HeldException;
import candor.licensing.ToolNotGrantedException;
import candor.platform.RefusalException.Kind;
import candor.portal.web.DeskForm;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.util.Set;
import java.util.UUID;

/** Does what a button of a deletion's page asked for: approves, refuses or undoes it. */
@RequestScoped
public class DeletionActs {
    /** What the address can say of what did not come about. */
    static final Set<String> SAID = Set.of("own", "gone", "late", "held");

    private static final int LONGEST_REASON = 2000;

    @Inject
    private OrderedErasures erasures;

    @Inject
    private ErasureDecisions decisions;

    @Inject
    private DeskForm form;

    /** @return what the address is to say besides */
    String outcome(UUID id) {
        try {
            return act(id);
        } catch (DecisionRefusedException refused) {
            return "&said=" + (refused.kind() == Kind.OWN_REQUEST ? "own" : "gone");
        } catch (HeldException kept) {
            return "&said=held";
        } catch (ToolNotGrantedException ended) {
            return "";
        }
    }

    private String act(UUID id) {
        if (form.has("undo")) {
            return erasures.undo(id).orElse(true) ? "" : "&said=late";
        }
        if (form.has("approve")) {
            decisions.approve(id);
        } else if (form.has("refuse")) {
            String reason = form.sent("reason");
            if (reason.isEmpty() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
                return "&step=refuse&missing=1";
            }
            decisions.refuse(id, reason);
        }
        return "";
    }
}
