package candor.erasure.web;

import candor.erasure.DecisionRefusedException;
import candor.erasure.DeletionRules;
import candor.erasure.RulesView;
import candor.erasure.model.ErasureRules;
import candor.licensing.ToolNotGrantedException;
import candor.portal.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The rules for deletions, below their list: how long they can be undone, and whether it takes two administrators. */
@Named
@RequestScoped
public class RulesForm {
    private static final String HERE = "/organization/deletions.xhtml";
    private static final long HOUR = Duration.ofHours(1).toSeconds();
    private static final Set<String> SAID = Set.of("set", "proposed", "refused", "gone", "own", "wrong");

    @Inject
    private DeletionRules rules;

    @Inject
    private Visitor visitor;

    @Inject
    private FacesContext faces;

    private @Nullable RulesView shown;

    /** Does what a button of the form said, and answers with another address; else reads the rules. */
    public void load() throws IOException {
        if (visitor.isStranger() || faces.getResponseComplete()) {
            return;
        }
        Map<String, String> sent = sent();
        try {
            if (!faces.isPostback()) {
                shown = rules.find();
                return;
            }
            go(outcome(sent));
        } catch (ToolNotGrantedException none) {
            if (faces.isPostback()) {
                go("wrong");
            }
        }
    }

    private String outcome(Map<String, String> sent) {
        try {
            if (sent.containsKey("approveRules")) {
                rules.approve();
                return "set";
            }
            if (sent.containsKey("refuseRules")) {
                rules.refuse();
                return "refused";
            }
            long hours = TypedNumber.read(sent.get("hours"));
            if (hours < 0 || hours > ErasureRules.LONGEST_UNDO.toHours()) {
                return "wrong";
            }
            ErasureRules wanted = new ErasureRules(Duration.ofHours(hours), sent.containsKey("second"));
            return rules.set(wanted).pending() == null ? "set" : "proposed";
        } catch (DecisionRefusedException refused) {
            return refused.kind() == candor.platform.RefusalException.Kind.OWN_REQUEST ? "own" : "gone";
        }
    }

    private void go(String said) throws IOException {
        faces.getExternalContext().redirect(HERE + "?rules=" + said + "#rules");
        faces.responseComplete();
    }

    private Map<String, String> sent() {
        return faces.getExternalContext().getRequestParameterMap();
    }

    /** Absent: the agreement does not let the visitor see them. */
    public @Nullable RulesView getShown() {
        return shown;
    }

    /** Whole hours: what was set by other means is rounded up. */
    public long hours(long seconds) {
        return (seconds + HOUR - 1) / HOUR;
    }

    /** What has just been done; absent: nothing. */
    public @Nullable String getSaid() {
        String said = sent().get("rules");
        return said != null && SAID.contains(said) ? said : null;
    }
}
