package candor.agreement;

import candor.policy.Change;
import candor.policy.Ruling;
import candor.policy.model.Hosting;
import candor.policy.model.Surface;
import candor.policy.model.Tool;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a version of an agreement changes, as the engine would decide.
 *
 * @param policyVersion   the general policy in force when the version begins
 * @param previousVersion the version before it; absent: there is none, and the general policy stands in its place
 * @param categories      by surface and hosting, in the policy's order
 */
public record AgreementComparison(
        String policyVersion,
        @Nullable Integer previousVersion,
        Powers general,
        Powers previous,
        Powers agreed,
        List<OfCategory> categories) {

    public AgreementComparison {
        categories = List.copyOf(categories);
    }

    /**
     * What is said besides the categories.
     *
     * @param tools            of the organization's administrators (R16)
     * @param staffDiagnostics whether our staff may see diagnostics of its users (R18)
     */
    public record Powers(boolean omitUserIdentifiers, Set<Tool> tools, boolean staffDiagnostics) {

        /** Tools in the policy's order, so that two versions can be read beside each other. */
        public Powers {
            tools = Collections.unmodifiableSet(new TreeSet<>(tools));
        }
    }

    /**
     * One category on one surface.
     *
     * @param hosting      of the cloud deployment; absent on other surfaces
     * @param general      without an agreement
     * @param previous     under the version before
     * @param agreed       under this version
     * @param fromGeneral  what this version changes against the general policy
     * @param fromPrevious what it changes against the version before
     */
    public record OfCategory(
            Surface surface,
            @Nullable Hosting hosting,
            Ruling general,
            Ruling previous,
            Ruling agreed,
            List<Change> fromGeneral,
            List<Change> fromPrevious) {

        public OfCategory {
            fromGeneral = List.copyOf(fromGeneral);
            fromPrevious = List.copyOf(fromPrevious);
        }

        public boolean differs() {
            return !fromGeneral.isEmpty() || !fromPrevious.isEmpty();
        }
    }
}
