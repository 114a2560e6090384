package candor.audit;

import candor.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** That somebody read, verified or exported the audit is an act itself. */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class AuditNotes {
    @Inject
    private Event<AdministrativeAct> acts;

    public void write(String action, @Nullable String object, Map<String, String> details) {
        acts.fire(new AdministrativeAct(action, null, object, details));
    }
}
