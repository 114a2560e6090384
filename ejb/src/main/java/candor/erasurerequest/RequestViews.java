package candor.erasurerequest;

import candor.erasure.Erasures;
import candor.erasurerequest.model.Decision;
import candor.erasurerequest.model.ErasureRequest;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
import candor.licensing.model.Person;
import candor.mail.MailSettings;
import candor.policy.model.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts requests into the form in which people see them. */
@ApplicationScoped
public class RequestViews {
    @Inject
    private LicensingRepository licensing;

    @Inject
    private Erasures erasures;

    @Inject
    private RequestScopes scopes;

    @Inject
    private MailSettings mail;

    @Inject
    private Clock clock;

    ErasureRequestView mine(ErasureRequest request) {
        Optional<Decision> decision = request.decision();
        return new ErasureRequestView(
                request.id(),
                request.state(),
                ChosenRows.of(request.filter()),
                organization(request),
                request.askedAt(),
                request.dueAt(),
                isOverdue(request),
                decision.map(each -> name(each.by())).orElse(null),
                decision.map(Decision::role).orElse(null),
                decision.map(Decision::at).orElse(null),
                request.reason().orElse(null),
                request.endedAt().orElse(null),
                request.erasureId().flatMap(erasures::find).orElse(null),
                isHeld(request),
                mail.isConfigured() && request.address().isPresent());
    }

    /** @param reaches absent in a list */
    RequestToDecide toDecide(ErasureRequest request, UUID caller, @Nullable Map<Category, Long> reaches) {
        return new RequestToDecide(
                request.id(),
                name(request.personId()),
                organization(request),
                ChosenRows.of(request.filter()),
                request.askedAt(),
                request.dueAt(),
                isOverdue(request),
                request.personId().equals(caller),
                isHeld(request),
                reaches);
    }

    private boolean isHeld(ErasureRequest request) {
        return request.isAsked()
                ? erasures.isHeld(scopes.of(request))
                : request.erasureId()
                        .flatMap(erasures::find)
                        .filter(each -> each.heldSince() != null)
                        .isPresent();
    }

    private boolean isOverdue(ErasureRequest request) {
        return request.isAsked() && clock.instant().isAfter(request.dueAt());
    }

    private String name(UUID person) {
        return licensing.people(List.of(person)).stream()
                .findFirst()
                .map(Person::signInName)
                .orElseThrow();
    }

    private @Nullable String organization(ErasureRequest request) {
        return request.organizationId()
                .flatMap(licensing::organization)
                .map(Organization::name)
                .orElse(null);
    }
}
