package candor.erasurerequest;

import candor.erasurerequest.model.ErasureRequest;
import candor.erasurerequest.model.ErasureRequests;
import candor.identity.Caller;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.licensing.GrantedTools;
import candor.platform.Slice;
import candor.policy.model.Tool;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Requests of people without an organization, and those that nobody decides, or can decide, in the organization where they were asked:
 * its agreement grants no DELETE (R16), an administrator asked, or the deadline is near.
 */
@Stateless
@LocalBean
@RolesAllowed(Roles.STEWARD)
public class StewardErasureRequests implements ErasureRequestQueue {
    private static final Duration NEAR = Duration.ofDays(10);

    @Inject
    private CurrentPerson current;

    @Inject
    private GrantedTools tools;

    @Inject
    private ErasureRequests requests;

    @Inject
    private QueueReading reading;

    @Inject
    private RequestSteps steps;

    @Inject
    private Clock clock;

    /** Until when the requests in the queue are to be decided, the earliest first. It says nothing of anybody, and is no look (R19). */
    public List<Instant> deadlines(int most) {
        return requests.toDecideByStewards(near(), undecided(), null, most).stream()
                .map(ErasureRequest::dueAt)
                .toList();
    }

    @Override
    public Slice<RequestToDecide> list(@Nullable String cursor, int limit) {
        List<UUID> undecided = undecided();
        return reading.page(
                (after, most) -> requests.toDecideByStewards(near(), undecided, after, most),
                cursor,
                limit,
                current.caller(),
                Roles.STEWARD);
    }

    @Override
    public Optional<RequestToDecide> find(UUID id) {
        Caller caller = current.caller();
        return requests.find(id)
                .filter(each -> each.isAsked() && isForStewards(each))
                .map(each -> reading.one(each, caller, Roles.STEWARD));
    }

    @Override
    public boolean approve(UUID id) {
        Optional<ErasureRequest> found = lock(id);
        found.ifPresent(each -> steps.approve(each, current.caller().personId(), Roles.STEWARD));
        return found.isPresent();
    }

    @Override
    public boolean reject(UUID id, String reason) {
        Optional<ErasureRequest> found = lock(id);
        found.ifPresent(each -> steps.reject(each, current.caller().personId(), Roles.STEWARD, reason));
        return found.isPresent();
    }

    private Optional<ErasureRequest> lock(UUID id) {
        return requests.find(id).filter(this::isForStewards).flatMap(each -> requests.lock(each.id()));
    }

    private boolean isForStewards(ErasureRequest request) {
        return request.isByAdministrator()
                || !request.dueAt().isAfter(near())
                || request.organizationId()
                        .map(each -> !tools.grants(each, Tool.DELETE))
                        .orElse(true);
    }

    private List<UUID> undecided() {
        return requests.organizationsThatWait().stream()
                .filter(each -> !tools.grants(each, Tool.DELETE))
                .toList();
    }

    private Instant near() {
        return clock.instant().plus(NEAR);
    }
}
