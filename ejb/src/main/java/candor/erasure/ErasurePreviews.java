package candor.erasure;

import candor.erasure.ErasureOrder.Shown;
import candor.erasure.model.ErasureAttempts.Kind;
import candor.erasure.model.ErasureScope;
import candor.hold.HeldException;
import candor.identity.Caller;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.licensing.GrantedTools;
import candor.licensing.UnknownMemberException;
import candor.platform.TimeOrderedIds;
import candor.policy.model.Category;
import candor.policy.model.Tool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What an organization's administrators would delete (R16: the tool DELETE), with a token to order just that by. Changes nothing. */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class ErasurePreviews {
    private static final Duration LASTING = Duration.ofMinutes(15);

    @Inject
    private CurrentPerson current;

    @Inject
    private DeletionTools deletion;

    @Inject
    private GrantedTools tools;

    @Inject
    private MemberScopes scopes;

    @Inject
    private Erasures erasures;

    @Inject
    private ErasureLimits limits;

    @Inject
    private PreviewReading reading;

    @Inject
    private PreviewTokens tokens;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /**
     * What would go.
     *
     * @throws candor.licensing.ToolNotGrantedException without DELETE
     * @throws UnknownMemberException                   if a name is no member's
     * @throws TooManyErasuresException                 after too many of them
     * @throws HeldException                            if a legal hold keeps any of it
     */
    public ErasurePreview of(MemberFilter wanted) {
        Caller caller = current.caller();
        UUID organization = deletion.require(caller);
        limits.takeOne(organization, caller.personId(), Kind.PREVIEW);
        return preview(caller, scopes.of(organization, wanted), ids.next());
    }

    /** The same, and a few of the rows where the administrators may see them (R16: the tool VIEW as well). */
    public SampledPreview withSamples(MemberFilter wanted) {
        Caller caller = current.caller();
        UUID organization = deletion.require(caller);
        limits.takeOne(organization, caller.personId(), Kind.PREVIEW);
        ErasureScope scope = scopes.of(organization, wanted);
        UUID moment = ids.next();
        ErasurePreview preview = preview(caller, scope, moment);
        boolean viewable = tools.grants(organization, Tool.VIEW);
        return new SampledPreview(
                preview, viewable ? reading.samples(scope, moment, preview.counts(), caller) : List.of(), viewable);
    }

    private ErasurePreview preview(Caller caller, ErasureScope scope, UUID moment) {
        if (erasures.isHeld(scope)) {
            throw new HeldException();
        }
        Map<Category, Long> counts = reading.count(scope, moment, caller);
        Shown shown = new Shown(moment, Counts.sum(counts));
        Instant expiresAt = clock.instant().truncatedTo(ChronoUnit.MICROS).plus(LASTING);
        String token = tokens.give(caller.personId(), scope.organization(), scope.filter(), shown, expiresAt);
        return new ErasurePreview(counts, shown.rows(), token, expiresAt);
    }
}
