package candor.records;

import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.licensing.GrantedTools;
import candor.policy.model.Tool;
import candor.records.model.Holder.OfOrganization;
import candor.records.model.RecordSummary;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.UUID;

/** What is held for the caller's organization, in numbers (ADR 10). Nobody's records are seen by it, so it is no look (R19). */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class OrganizationSummary {
    @Inject
    private CurrentPerson current;

    @Inject
    private GrantedTools tools;

    @Inject
    private RecordSummary summary;

    /**
     * @throws candor.licensing.ToolNotGrantedException without VIEW (R16)
     * @throws UnknownPersonException                   if our tables do not know the caller, or as a member of no organization
     */
    public SummaryView find() {
        UUID organization = current.caller().ofOrganization().orElseThrow(UnknownPersonException::new);
        tools.require(organization, Tool.VIEW);
        OfOrganization holder = new OfOrganization(organization);
        return SummaryView.of(summary.of(holder), summary.span(holder).orElse(null));
    }
}
