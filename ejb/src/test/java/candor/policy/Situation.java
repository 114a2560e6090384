package candor.policy;

import candor.policy.model.AgreementTerms;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Narrowing;
import org.jspecify.annotations.Nullable;

/** What was in force at one moment: all that a decision may depend on, besides the category and the policy version. */
record Situation(
        @Nullable LicenseType license,
        @Nullable Hosting hosting,
        @Nullable AgreementTerms agreement,
        Narrowing narrowing) {

    DecisionTable under(GeneralPolicy policy) {
        return policy.compile(license, hosting, agreement, narrowing);
    }

    Situation with(Narrowing another) {
        return new Situation(license, hosting, agreement, another);
    }
}
