package candor.members;

import candor.audit.AdministrativeAct;
import candor.identity.Caller;
import candor.identity.CurrentAdministrator;
import candor.identity.Roles;
import candor.members.model.InvitationAttempts;
import candor.platform.model.HourlyLimit;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Limits how often administrators invite: an invitation writes to whoever is named in it, and that a name or an address is taken says
 * something about people of others. Each attempt counts, whatever comes of it, so it is written down in a transaction of its own.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@RolesAllowed(Roles.ORG_ADMIN)
public class InvitationLimits {
    @Inject
    private CurrentAdministrator administrator;

    @Inject
    private InvitationAttempts attempts;

    @Inject
    private Event<AdministrativeAct> acts;

    @Inject
    private Clock clock;

    @Inject
    @ConfigProperty(name = "candor.members.limit.invitations", defaultValue = "60")
    private int anHour;

    /**
     * @throws TooManyInvitationsException             that says when the next one can be had
     * @throws candor.identity.PersonRequiredException if a program calls
     */
    public void takeOne() {
        Caller caller = administrator.inPerson();
        UUID organization = caller.ofOrganization().orElseThrow();
        Instant now = clock.instant();
        new HourlyLimit(anHour)
                .pause(attempts.since(organization, HourlyLimit.since(now)), caller.personId(), now)
                .ifPresent(pause -> {
                    throw new TooManyInvitationsException(pause);
                });
        acts.fire(new AdministrativeAct(InvitationAttempts.ACTION, organization, organization.toString(), Map.of()));
    }
}
