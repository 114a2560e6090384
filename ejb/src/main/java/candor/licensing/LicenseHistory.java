package candor.licensing;

import candor.licensing.InForce.Agreement;
import candor.licensing.InForce.Holder;
import candor.licensing.model.LicenseAssignment;
import candor.licensing.model.LicenseTerm;
import candor.licensing.model.Organization;
import candor.licensing.model.Period;
import candor.licensing.model.ServiceAgreement;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Everything that ever held for one license, read once for a batch of reports (R12). */
public final class LicenseHistory {
    private final List<LicenseTerm> terms;
    private final List<Dated> agreements;
    private final List<LicenseAssignment> assignments;

    LicenseHistory(List<LicenseTerm> terms, List<ServiceAgreement> agreements, List<LicenseAssignment> assignments) {
        this.terms = terms;
        this.agreements = agreements.stream().map(Dated::of).toList(); // terms are read once, not for every report
        this.assignments = assignments;
    }

    public InForce at(Instant moment) {
        Optional<LicenseTerm> term =
                terms.stream().filter(each -> each.valid().contains(moment)).findFirst();
        Organization holder = term.flatMap(LicenseTerm::organization).orElse(null);
        Agreement agreement = holder == null ? null : agreementWith(holder, moment);
        return new InForce(
                term.map(LicenseTerm::licenseType).orElse(null),
                holder == null ? null : new Holder(holder.id(), holder.name()),
                agreement);
    }

    /** The person who had this sign-in name and worked under the license then. */
    public Optional<UUID> personAssigned(String signInName, Instant moment) {
        return assignments.stream()
                .filter(each -> each.person().signInName().equals(signInName)
                        && each.valid().contains(moment))
                .map(each -> each.person().id())
                .findFirst();
    }

    private @Nullable Agreement agreementWith(Organization holder, Instant moment) {
        return agreements.stream()
                .filter(each -> each.organization().equals(holder.id())
                        && each.inForce().contains(moment))
                .map(Dated::agreement)
                .findFirst()
                .orElse(null);
    }

    private record Dated(UUID organization, Period inForce, Agreement agreement) {
        static Dated of(ServiceAgreement stored) {
            Agreement agreement = new Agreement(stored.id(), stored.version(), stored.terms());
            return new Dated(stored.organization().id(), stored.inForce(), agreement);
        }
    }
}
