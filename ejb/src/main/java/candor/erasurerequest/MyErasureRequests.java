package candor.erasurerequest;

import candor.erasure.Erasures;
import candor.erasure.model.ErasureFilter;
import candor.erasurerequest.model.ErasureRequest;
import candor.erasurerequest.model.ErasureRequest.Asker;
import candor.erasurerequest.model.ErasureRequests;
import candor.identity.Caller;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.platform.RefusalException.Kind;
import candor.platform.TimeOrderedIds;
import candor.policy.model.Category;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The caller's own requests for deletion. */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class MyErasureRequests {
    private static final int SHOWN = 50;

    @Inject
    private CurrentPerson current;

    @Inject
    private ErasureRequests requests;

    @Inject
    private Erasures erasures;

    @Inject
    private RequestScopes scopes;

    @Inject
    private RequestSteps steps;

    @Inject
    private RequestViews views;

    @Inject
    private RequestLetters letters;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /** Rows by category that such a request would reach now; changes nothing. Takes as long as counting them. */
    public Map<Category, Long> preview(ErasureFilter filter) {
        Caller caller = current.caller();
        return erasures.preview(scopes.of(caller.personId(), caller.organizationId(), filter));
    }

    /**
     * @param language {@code de}, or anything else for English: of what is written to the caller
     * @param address  where to, as the identity provider says; absent: nothing is written
     * @throws RequestRefusedException if there is an open one
     */
    public UUID ask(ErasureFilter filter, String language, @Nullable String address) {
        Caller caller = current.caller();
        if (requests.hasOpen(caller.personId())) {
            throw new RequestRefusedException(Kind.REQUEST_OPEN);
        }
        boolean administrator = current.view().roles().contains(Roles.ORG_ADMIN);
        Asker asker = new Asker(
                caller.personId(),
                caller.organizationId(),
                administrator && caller.organizationId() != null,
                "de".equals(language) ? "de" : "en",
                address);
        ErasureRequest request = new ErasureRequest(ids.next(), asker, filter, now());
        requests.add(request);
        letters.received(request);
        return request.id();
    }

    /** The caller's latest, the newest first. */
    public List<ErasureRequestView> list() {
        return requests.of(current.caller().personId(), SHOWN).stream()
                .map(views::mine)
                .toList();
    }

    public Optional<ErasureRequestView> find(UUID id) {
        return mine(id).map(views::mine);
    }

    /** A compact JSON Web Signature; absent before everything is deleted. */
    public Optional<String> certificate(UUID id) {
        return mine(id).flatMap(ErasureRequest::erasureId).flatMap(erasures::certificate);
    }

    /**
     * Withdraws one that was not decided, undoes one that was approved.
     *
     * @return whether there was one
     * @throws RequestRefusedException if it has ended, its deletion has begun, or it is being approved in this very moment
     */
    public boolean takeBack(UUID id) {
        Optional<UUID> before = mine(id).flatMap(ErasureRequest::erasureId);
        before.ifPresent(erasures::hold); // the deletion that is completed locks its order first, too
        Optional<ErasureRequest> found = mine(id).flatMap(each -> requests.lock(each.id()));
        found.ifPresent(request -> {
            if (!request.erasureId().equals(before)) {
                throw new RequestRefusedException(Kind.REQUEST_DECIDED);
            }
            steps.takeBack(request);
        });
        return found.isPresent();
    }

    private Optional<ErasureRequest> mine(UUID id) {
        UUID caller = current.caller().personId();
        return requests.find(id).filter(each -> each.personId().equals(caller));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
