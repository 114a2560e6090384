package candor.licensing;

import candor.licensing.model.LicenseTerm;
import candor.policy.model.LicenseType;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everything that one license ever was (R12). */
final class LicenseHistory {
    static final LicenseHistory NONE = new LicenseHistory(List.of(), Map.of());

    private final List<LicenseTerm> terms;
    private final Map<UUID, OrganizationHistory> organizations;

    /** @param organizations by id, those of the terms among them */
    LicenseHistory(List<LicenseTerm> terms, Map<UUID, OrganizationHistory> organizations) {
        this.terms = terms;
        this.organizations = organizations;
    }

    InForce at(Instant moment) {
        return terms.stream()
                .filter(each -> each.valid().contains(moment))
                .findFirst()
                .map(term -> under(term, moment))
                .orElse(InForce.NOTHING);
    }

    private InForce under(LicenseTerm term, Instant moment) {
        return term.organization()
                .map(holder -> organizations.get(holder.id()).at(moment))
                .orElseGet(() -> new InForce(LicenseType.CONSUMER, null, null));
    }
}
