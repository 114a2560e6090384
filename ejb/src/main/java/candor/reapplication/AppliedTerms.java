package candor.reapplication;

import candor.licensing.model.ServiceAgreement;
import candor.policy.model.AgreementTerms;
import java.util.UUID;

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
}
