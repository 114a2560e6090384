package candor.reapplication;

import candor.policy.DecisionTable;
import candor.policy.PolicyVersions;
import candor.policy.Ruling;
import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.reapplication.StricterBasis.AppliedAgreement;
import candor.records.model.BasisFacts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * An agreement, as it rules under the policy's version of the time when a row was made: a new version does not change the basis of
 * rows held (R11).
 */
final class AgreementRules implements Stricter {
    private final PolicyVersions policies;
    private final AgreementTerms terms;
    private final AppliedAgreement applied;
    private final Map<List<String>, DecisionTable> compiled = new HashMap<>();

    AgreementRules(AppliedTerms applied, PolicyVersions policies) {
        this.policies = policies;
        this.terms = applied.terms();
        this.applied = new AppliedAgreement(applied.organizationName(), applied.version());
    }

    @Override
    public StricterBasis of(BasisFacts basis, Category category) {
        return new StricterBasis(basis, ruling(basis, category), applied);
    }

    Ruling ruling(BasisFacts basis, Category category) {
        return table(basis).ruling(category);
    }

    private DecisionTable table(BasisFacts facts) {
        return compiled.computeIfAbsent(
                List.of(facts.policyVersion(), String.valueOf(facts.licenseType()), String.valueOf(facts.hosting())),
                any -> policies.version(facts.policyVersion())
                        .orElseThrow()
                        .compile(
                                facts.licenseType() == null ? null : LicenseType.valueOf(facts.licenseType()),
                                facts.hosting() == null ? null : Hosting.valueOf(facts.hosting()),
                                terms));
    }
}
