package candor.erasure.internal;

import candor.erasure.ErasureDecisions;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Ends orders that nobody approved in time; on whichever nodes, a second one finds nothing left. */
@Singleton
@Startup
@DependsOn({"SchemaCheck", "DeletionsAfterRestore"}) // the journal may know of an approval
@PermitAll
public class ApprovalSchedule {
    @Inject
    private ErasureDecisions decisions;

    @Schedule(hour = "*", minute = "*", second = "23", persistent = false)
    void endExpired() {
        decisions.endExpired();
    }
}
