package candor.apiclient.internal;

import candor.apiclient.ClientRemoval;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** Asks again; on several nodes at once does no harm. */
@Singleton
@Startup
@DependsOn("SchemaCheck")
@PermitAll
public class RemovalSchedule {
    @Inject
    private ClientRemoval removal;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void removeLeft() {
        removal.removeLeft();
    }
}
