package candor.identity;

import candor.licensing.model.LicensingRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;

/**
 * Writes down when people were last seen, in a transaction of its own: the caller's keeps no person's row locked while it waits for
 * others, who may want to change that person.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@PermitAll // called for whoever calls, by who found out who that is
public class Sightings {
    @Inject
    private LicensingRepository licensing;

    /** @param at to the hour */
    public void note(UUID person, boolean asAdministrator, Instant at) {
        licensing.seen(person, asAdministrator, at);
    }
}
