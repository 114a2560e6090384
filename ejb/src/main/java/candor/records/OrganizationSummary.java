package candor.records;

import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.licensing.GrantedTools;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Person;
import candor.policy.model.Tool;
import candor.records.model.Holder.OfOrganization;
import candor.records.model.RecordSummary;
import candor.records.model.SummaryRow;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is held for the caller's organization, in numbers (ADR 10). Nobody's records are seen by it, so it is no look (R19). */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class OrganizationSummary {
    @Inject
    private CurrentPerson current;

    @Inject
    private GrantedTools tools;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private RecordSummary summary;

    /**
     * @throws candor.licensing.ToolNotGrantedException without VIEW (R16)
     * @throws UnknownPersonException                   if our tables do not know the caller, or as a member of no organization
     */
    public SummaryView find() {
        return find(null);
    }

    /**
     * The same of one member's records alone.
     *
     * @param user sign-in name; absent: of all
     * @throws InvalidSearchException if the user is not of the caller's organization
     */
    public SummaryView find(@Nullable String user) {
        UUID organization = current.caller().ofOrganization().orElseThrow(UnknownPersonException::new);
        tools.require(organization, Tool.VIEW);
        OfOrganization holder = new OfOrganization(organization);
        List<SummaryRow> rows = user == null || user.isBlank()
                ? summary.of(holder)
                : summary.ofMember(organization, member(organization, user));
        return SummaryView.of(rows, summary.span(holder).orElse(null));
    }

    private UUID member(UUID organization, String signInName) {
        return licensing
                .memberOf(organization, signInName)
                .map(Person::id)
                .orElseThrow(() -> new InvalidSearchException("user"));
    }
}
