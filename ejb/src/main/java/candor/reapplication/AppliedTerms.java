package candor.reapplication;

import candor.licensing.model.ServiceAgreement;
import candor.policy.DecisionTable;
import candor.policy.PolicyVersions;
import candor.policy.model.AgreementTerms;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.records.model.BasisFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/**
 * A version of an agreement that is applied to what is held, or is only imagined to be.
 *
 * @param organizationName short name
 */
public record AppliedTerms(UUID organization, String organizationName, int version, AgreementTerms terms) {

    static AppliedTerms of(ServiceAgreement agreement) {
        return new AppliedTerms(
                agreement.organization().id(), agreement.organization().name(), agreement.version(), agreement.terms());
    }

    /** The policy's version of the time when a row was made: a new version does not change the basis of rows held. */
    Function<BasisFacts, DecisionTable> rulings(PolicyVersions policies) {
        Map<List<String>, DecisionTable> compiled = new HashMap<>();
        return facts -> compiled.computeIfAbsent(
                List.of(facts.policyVersion(), String.valueOf(facts.licenseType()), String.valueOf(facts.hosting())),
                any -> policies.version(facts.policyVersion())
                        .orElseThrow()
                        .compile(
                                facts.licenseType() == null ? null : LicenseType.valueOf(facts.licenseType()),
                                facts.hosting() == null ? null : Hosting.valueOf(facts.hosting()),
                                terms));
    }
}
