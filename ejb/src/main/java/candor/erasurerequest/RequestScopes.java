package candor.erasurerequest;

import candor.erasure.model.ErasureFilter;
import candor.erasure.model.ErasureScope;
import candor.erasurerequest.model.ErasureRequest;
import candor.licensing.model.LicensingRepository;
import candor.records.model.Holder.OfPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Which rows a request means: the person's own, of those that belong to an organization only the deciding one's. */
@ApplicationScoped
public class RequestScopes {
    @Inject
    private LicensingRepository licensing;

    ErasureScope of(ErasureRequest request) {
        return of(request.personId(), request.organizationId().orElse(null), request.filter());
    }

    /** @param organization the one that decides; absent: none */
    ErasureScope of(UUID person, @Nullable UUID organization, ErasureFilter filter) {
        OfPerson holder = new OfPerson(person, licensing.consumerLicensesOf(person));
        return ErasureScope.ofPerson(holder, organization, filter);
    }
}
