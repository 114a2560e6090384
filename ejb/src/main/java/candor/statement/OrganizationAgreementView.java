package candor.statement;

import candor.policy.GeneralPolicy;
import candor.policy.model.AgreementTerms;
import candor.policy.model.Tool;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is agreed with an organization, beside what the general policy says, at a moment.
 *
 * @param policy   the version in force
 * @param terms    with the agreement in force, if there is one
 * @param beside   each category on each surface and hosting that the organization's people may meet; where no agreement is in force
 *                 what is agreed is what the general policy says
 * @param tools    that its administrators have now (R16)
 * @param versions all versions of its agreement, the latest first
 * @param people   how many members it has
 * @param licenses how many licenses are its own
 */
public record OrganizationAgreementView(
        GeneralPolicy policy,
        Instant at,
        OrganizationTerms terms,
        List<AgreementBeside> beside,
        Set<Tool> tools,
        List<Version> versions,
        long people,
        long licenses) {
    public OrganizationAgreementView {
        beside = List.copyOf(beside);
        tools = Set.copyOf(tools);
        versions = List.copyOf(versions);
    }

    /**
     * One version, with what it says in the policy's own words.
     *
     * @param until the moment from which it is in force no more; absent: for good
     */
    public record Version(
            int version, Instant from, @Nullable Instant until, State state, AgreementTerms terms) {}

    public enum State {
        TO_COME,
        IN_FORCE,
        ENDED
    }

    public boolean isAgreed() {
        return terms.agreement() != null;
    }

    public boolean grants(Tool tool) {
        return tools.contains(tool);
    }
}
