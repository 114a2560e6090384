package candor.licensing;

import candor.licensing.InForce.Agreement;
import candor.licensing.InForce.Holder;
import candor.licensing.model.RegisterRows;
import candor.licensing.model.RegisterRows.Narrowed;
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
    private final List<RegisterRows.Agreement> agreements;
    private final List<Narrowed> narrowings;

    /** @param narrowings in order of time; each holds until the next one */
    OrganizationHistory(Holder organization, List<RegisterRows.Agreement> agreements, List<Narrowed> narrowings) {
        this.organization = organization;
        this.agreements = agreements;
        this.narrowings = narrowings;
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
                .filter(each -> each.inForce().contains(moment))
                .map(each -> new Agreement(each.id(), each.version(), each.terms()))
                .findFirst()
                .orElse(null);
        Narrowing narrowing = narrowings.stream()
                .filter(each -> !each.setAt().isAfter(narrowedBy))
                .map(Narrowed::narrowing)
                .reduce(Narrowing.NONE, (earlier, later) -> later);
        return new InForce(LicenseType.ENTERPRISE, organization, agreement, narrowing);
    }
}
