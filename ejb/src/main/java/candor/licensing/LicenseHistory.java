package candor.licensing;

import candor.licensing.model.RegisterRows.Holder;
import candor.licensing.model.RegisterRows.Term;
import candor.policy.model.LicenseType;
import candor.policy.model.Narrowing;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

/** Everything that one license ever was (R12). */
final class LicenseHistory {
    static final LicenseHistory NONE = new LicenseHistory(List.of(), Map.of());

    private final List<Term> terms;
    private final Map<UUID, OrganizationHistory> organizations;

    /** @param organizations by id, those of the terms among them */
    LicenseHistory(List<Term> terms, Map<UUID, OrganizationHistory> organizations) {
        this.terms = terms;
        this.organizations = organizations;
    }

    InForce at(Instant moment) {
        return at(moment, history -> history.at(moment));
    }

    /** What is in force for data that arrives now. */
    InForce onArrival(Instant now) {
        return at(now, history -> history.onArrival(now));
    }

    private InForce at(Instant moment, Function<OrganizationHistory, InForce> ofHolder) {
        return terms.stream()
                .filter(each -> each.valid().contains(moment))
                .findFirst()
                .map(term -> under(term, ofHolder))
                .orElse(InForce.NOTHING);
    }

    private InForce under(Term term, Function<OrganizationHistory, InForce> ofHolder) {
        Holder holder = term.organization();
        return holder == null
                ? new InForce(LicenseType.CONSUMER, null, null, Narrowing.NONE)
                : ofHolder.apply(organizations.get(holder.id()));
    }
}
