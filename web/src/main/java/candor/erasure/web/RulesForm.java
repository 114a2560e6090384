package candor.erasure.web;

import candor.erasure.DecisionRefusedException;
import candor.erasure.DeletionRules;
import candor.erasure.RulesView;
import candor.erasure.model.ErasureRules;
import candor.licensing.ToolNotGrantedException;
import candor.platform.RefusalException.Kind;
import candor.portal.web.DeskForm;
import candor.portal.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Duration;
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
    private DeskForm form;

    private @Nullable RulesView shown;

    /** Does what a button of the form said, and answers with another address; else reads the rules. */
    public void load() throws IOException {
        if (visitor.isStranger() || form.isAnswered()) {
            return;
        }
        try {
            if (form.isPressed()) {
                go(outcome());
            } else {
                shown = rules.find();
            }
        } catch (ToolNotGrantedException none) {
            if (form.isPressed()) {
                go("wrong");
            }
        }
    }

    private String outcome() {
        try {
            if (form.has("approveRules")) {
                rules.approve();
                return "set";
            }
            if (form.has("refuseRules")) {
                rules.refuse();
                return "refused";
            }
            long hours = TypedNumber.read(form.sent("hours"));
            if (hours < 0 || hours > ErasureRules.LONGEST_UNDO.toHours()) {
                return "wrong";
            }
            ErasureRules wanted = new ErasureRules(Duration.ofHours(hours), form.has("second"));
            return rules.set(wanted).pending() == null ? "set" : "proposed";
        } catch (DecisionRefusedException refused) {
            return refused.kind() == Kind.OWN_REQUEST ? "own" : "gone";
        }
    }

    private void go(String said) throws IOException {
        form.go(HERE + "?rules=" + said + "#rules");
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
        String said = form.sent("rules");
        return SAID.contains(said) ? said : null;
    }
}
