package candor.records;

import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.licensing.model.LicensingRepository;
import candor.records.model.Holder.OfPerson;
import candor.records.model.RecordSummary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** What is held about the caller, in numbers: as quick with a million records as with ten (ADR 10). */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class MySummary {
    @Inject
    private CurrentPerson current;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private RecordSummary summary;

    /** @throws candor.identity.UnknownPersonException if our tables do not know the caller */
    public SummaryView find() {
        UUID person = current.caller().personId();
        OfPerson me = new OfPerson(person, licensing.consumerLicensesOf(person));
        return SummaryView.of(summary.of(me), summary.span(me).orElse(null));
    }
}
