package candor.statement;

import candor.licensing.HeldLicense;
import candor.policy.GeneralPolicy;
import java.time.Instant;
import java.util.List;

/**
 * What the policy means for one person at a moment.
 *
 * @param policy        the version in force
 * @param licenses      by reference; empty for who has none, whom the website's rules concern alone
 * @param organizations those of licenses in force, and the person's own
 * @param rules         on each way on which data about the person may reach us
 */
public record MyPolicyView(
        GeneralPolicy policy,
        Instant at,
        List<HeldLicense> licenses,
        List<OrganizationTerms> organizations,
        List<RulesInForce> rules) {

    public MyPolicyView {
        licenses = List.copyOf(licenses);
        organizations = List.copyOf(organizations);
        rules = List.copyOf(rules);
    }
}
