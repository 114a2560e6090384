package candor.statement;

import candor.identity.Caller;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.licensing.GrantedTools;
import candor.licensing.InForce.Holder;
import candor.licensing.model.LicenseHoldings;
import candor.licensing.model.LicenseHoldings.PrivateServer;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.RegisterRows;
import candor.policy.GeneralPolicy;
import candor.policy.PolicyVersions;
import candor.policy.model.Hosting;
import candor.statement.OrganizationAgreementView.State;
import candor.statement.OrganizationAgreementView.Version;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * What is agreed with the caller's organization. It is the organization's own contract and says nothing of anybody's records: its
 * administrators read it whatever tools it grants them (R16, ADR 21).
 */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class OrganizationAgreement {
    @Inject
    private CurrentPerson current;

    @Inject
    private LicenseHoldings holdings;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private RegisterRows rows;

    @Inject
    private OrganizationReading reading;

    @Inject
    private GrantedTools tools;

    @Inject
    private PolicyVersions policies;

    @Inject
    private Clock clock;

    /** @throws UnknownPersonException if our tables do not know the caller, or as a member of no organization */
    public OrganizationAgreementView find() {
        Instant now = clock.instant();
        GeneralPolicy policy = policies.inForceOn(now.atZone(ZoneOffset.UTC).toLocalDate());
        Holder organization = organization(current.caller());
        List<Hosting> hostings = hostings(organization);
        OrganizationTerms terms = reading.read(organization, policy, hostings, now);
        return new OrganizationAgreementView(
                policy,
                now,
                terms,
                reading.beside(organization, policy, hostings, now),
                tools.of(organization.id()),
                versions(organization, now),
                licensing.countMembers(organization.id()),
                licensing.countLicenses(organization.id(), now));
    }

    private static Holder organization(Caller caller) {
        if (caller.organizationId() == null || caller.organization() == null) {
            throw new UnknownPersonException();
        }
        return new Holder(caller.organizationId(), caller.organization());
    }

    private List<Hosting> hostings(Holder organization) {
        Stream<Hosting> own =
                holdings.serversOf(List.of(organization.id())).stream().map(PrivateServer::hosting);
        return Stream.concat(Stream.of(Hosting.SHARED), own).distinct().sorted().toList();
    }

    private List<Version> versions(Holder organization, Instant now) {
        return rows.agreements(List.of(organization.id())).stream()
                .sorted(Comparator.comparing(RegisterRows.Agreement::version).reversed())
                .map(each -> new Version(
                        each.version(), each.inForce().start(), each.inForce().end(), state(each, now), each.terms()))
                .toList();
    }

    private static State state(RegisterRows.Agreement agreement, Instant now) {
        if (agreement.inForce().contains(now)) {
            return State.IN_FORCE;
        }
        return agreement.inForce().start().isAfter(now) ? State.TO_COME : State.ENDED;
    }
}
