package candor.reapplication;

import candor.licensing.model.CollectionNarrowing;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.ServiceAgreement;
import candor.policy.PolicyVersions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Finds what an order applies, by its id: an agreement, or what administrators leave out. */
@ApplicationScoped
class AppliedRules {
    @Inject
    private LicensingRepository licensing;

    @Inject
    private PolicyVersions policies;

    /** @param organization whose rows it is about */
    record Applied(UUID organization, Stricter rules) {}

    /** @throws java.util.NoSuchElementException if there is neither of that id */
    Applied of(UUID applied) {
        Optional<ServiceAgreement> agreement = licensing.agreement(applied);
        if (agreement.isPresent()) {
            return new Applied(
                    agreement.get().organization().id(),
                    new AgreementRules(AppliedTerms.of(agreement.get()), policies));
        }
        CollectionNarrowing narrowing = licensing.narrowing(applied).orElseThrow();
        return new Applied(narrowing.organizationId(), new NarrowingRules(narrowing.narrowing()));
    }
}
