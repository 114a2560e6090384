package candor.licensing;

import candor.licensing.InForce.Agreement;
import candor.licensing.InForce.Holder;
import candor.licensing.model.Period;
import candor.licensing.model.ServiceAgreement;
import candor.policy.model.LicenseType;
import java.time.Instant;
import java.util.List;

/** The agreements that there ever were with one organization, their terms read once for a batch of records (R12). */
final class OrganizationHistory {
    private final Holder organization;
    private final List<Dated> agreements;

    OrganizationHistory(Holder organization, List<ServiceAgreement> agreements) {
        this.organization = organization;
        this.agreements = agreements.stream().map(Dated::of).toList();
    }

    /** What was in force for the organization's enterprise licenses at a moment. */
    InForce at(Instant moment) {
        Agreement agreement = agreements.stream()
                .filter(each -> each.inForce.contains(moment))
                .map(Dated::agreement)
                .findFirst()
                .orElse(null);
        return new InForce(LicenseType.ENTERPRISE, organization, agreement);
    }

    private record Dated(Period inForce, Agreement agreement) {
        static Dated of(ServiceAgreement stored) {
            return new Dated(stored.inForce(), new Agreement(stored.id(), stored.version(), stored.terms()));
        }
    }
}
