package candor.erasure;

import candor.erasure.model.Erasure;
import candor.erasure.model.ErasureFilter;
import candor.erasure.model.ErasureOrders;
import candor.erasure.model.ErasureScope;
import candor.hold.HeldException;
import candor.identity.Caller;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.licensing.GrantedTools;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
import candor.licensing.model.Person;
import candor.policy.model.Category;
import candor.policy.model.Tool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** An organization's administrators delete what is held for it, within their agreement (R16: the tool DELETE), with proof (R17). */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class OrganizationErasures {
    private static final Duration PREVIEW = Duration.ofMinutes(15);

    @Inject
    private CurrentPerson current;

    @Inject
    private GrantedTools tools;

    @Inject
    private LicensingRepository licensing;

    @Inject
    private ErasureOrders orders;

    @Inject
    private Erasures erasures;

    @Inject
    private PreviewTokens tokens;

    @Inject
    private Clock clock;

    /**
     * What would go; changes nothing.
     *
     * @throws candor.licensing.ToolNotGrantedException without DELETE
     * @throws UnknownMemberException                   if a name is no member's
     * @throws HeldException                            if a legal hold keeps any of it
     */
    public ErasurePreview preview(MemberFilter wanted) {
        Caller caller = current.caller();
        UUID organization = organizationOf(caller);
        ErasureFilter filter = filter(organization, wanted);
        ErasureScope scope = ErasureScope.ofOrganization(organization, filter);
        if (erasures.isHeld(scope)) {
            throw new HeldException();
        }
        Map<Category, Long> counts = erasures.preview(scope);
        Instant expiresAt = now().plus(PREVIEW);
        return new ErasurePreview(
                counts, Counts.sum(counts), tokens.give(caller.personId(), organization, filter, expiresAt), expiresAt);
    }

    /**
     * From now on nobody sees these rows; when the organization's time to undo it has passed, they are deleted.
     *
     * @param token of a preview of the same rows by the same person
     * @return the order's id
     * @throws candor.licensing.ToolNotGrantedException without DELETE
     * @throws UnknownMemberException                   if a name is no member's
     * @throws StalePreviewException                    if the token does not go with it
     * @throws HeldException                            if a legal hold keeps any of it
     */
    public UUID order(MemberFilter wanted, String token) {
        Caller caller = current.caller();
        UUID organization = organizationOf(caller);
        ErasureFilter filter = filter(organization, wanted);
        tokens.check(token, caller.personId(), organization, filter, now());
        Duration undo = licensing
                .organization(organization)
                .map(Organization::erasureUndo)
                .orElseThrow(UnknownPersonException::new);
        return erasures.order(
                new ErasureOrder(caller.personId(), ErasureScope.ofOrganization(organization, filter), undo));
    }

    /** An order of the organization's; another's is the same as none. */
    public Optional<ErasureView> find(UUID id) {
        return own(id).map(ErasureView::of);
    }

    /** A compact JSON Web Signature, once everything is deleted. */
    public Optional<String> certificate(UUID id) {
        return own(id).flatMap(Erasure::certificate);
    }

    /**
     * Undoes an order whose deletion has not begun.
     *
     * @return absent: there is no such order; else whether it was time
     */
    public Optional<Boolean> undo(UUID id) {
        return own(id).map(order -> erasures.cancel(order.id()));
    }

    private Optional<Erasure> own(UUID id) {
        UUID organization = organizationOf(current.caller());
        return orders.find(id).filter(each -> each.isOfOrganization(organization));
    }

    private UUID organizationOf(Caller caller) {
        UUID organization = caller.ofOrganization().orElseThrow(UnknownPersonException::new);
        tools.require(organization, Tool.DELETE);
        return organization;
    }

    private ErasureFilter filter(UUID organization, MemberFilter wanted) {
        return new ErasureFilter(
                wanted.users().stream()
                        .map(name -> licensing
                                .memberOf(organization, name)
                                .map(Person::id)
                                .orElseThrow(UnknownMemberException::new))
                        .collect(Collectors.toSet()),
                wanted.surfaces(),
                wanted.categories(),
                wanted.from(),
                wanted.to());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
