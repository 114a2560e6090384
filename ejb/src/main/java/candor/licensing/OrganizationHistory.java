package candor.licensing;

import candor.licensing.InForce.Agreement;
import candor.licensing.InForce.Holder;
import candor.licensing.model.CollectionNarrowing;
import candor.licensing.model.Period;
import candor.licensing.model.ServiceAgreement;
import candor.policy.model.LicenseType;
import candor.policy.model.Narrowing;
import java.time.Instant;
import java.util.List;

/**
 * The agreements that there ever were with one organization and what its administrators ever narrowed, read once for a
 * batch of records (R12, R16).
 */
final class OrganizationHistory {
    private final Holder organization;
    private final List<DatedAgreement> agreements;
    private final List<DatedNarrowing> narrowings;

    /** @param narrowings in order of time; each holds until the next one */
    OrganizationHistory(Holder organization, List<ServiceAgreement> agreements, List<CollectionNarrowing> narrowings) {
        this.organization = organization;
        this.agreements = agreements.stream().map(DatedAgreement::of).toList();
        this.narrowings = narrowings.stream().map(DatedNarrowing::of).toList();
    }

    /** What was in force for the organization's enterprise licenses at a moment. */
    InForce at(Instant moment) {
        return at(moment, moment);
    }

    /**
     * What is in force for data that arrives now: the narrowing set last holds even where the clock of the node that it was
     * set on is ahead of ours, for it holds from the next record on, on every node (R16).
     */
    InForce onArrival(Instant now) {
        return at(now, Instant.MAX);
    }

    private InForce at(Instant moment, Instant narrowedBy) {
        Agreement agreement = agreements.stream()
                .filter(each -> each.inForce.contains(moment))
                .map(DatedAgreement::agreement)
                .findFirst()
                .orElse(null);
        Narrowing narrowing = narrowings.stream()
                .filter(each -> !each.setAt.isAfter(narrowedBy))
                .map(DatedNarrowing::narrowing)
                .reduce(Narrowing.NONE, (earlier, later) -> later);
        return new InForce(LicenseType.ENTERPRISE, organization, agreement, narrowing);
    }

    private record DatedAgreement(Period inForce, Agreement agreement) {
        static DatedAgreement of(ServiceAgreement stored) {
            return new DatedAgreement(stored.inForce(), new Agreement(stored.id(), stored.version(), stored.terms()));
        }
    }

    private record DatedNarrowing(Instant setAt, Narrowing narrowing) {
        static DatedNarrowing of(CollectionNarrowing stored) {
            return new DatedNarrowing(stored.setAt(), stored.narrowing());
        }
    }
}
