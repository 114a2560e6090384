package candor.reapplication.internal;

import candor.reapplication.Portions;
import jakarta.annotation.security.PermitAll;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.util.Properties;

/**
 * Starts what was ordered, on whichever node asks first, and goes on with what was left alone: a node that was killed says
 * nothing any more.
 */
@Singleton
@Startup
@DependsOn("SchemaCheck")
@PermitAll
public class ReapplicationSchedule {
    @Inject
    private Portions portions;

    @Schedule(hour = "*", minute = "*", second = "*/3", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the job's repository and the claim have their own
    void start() {
        portions.claim().ifPresent(run -> {
            Properties parameters = new Properties();
            parameters.setProperty("run", run.toString());
            BatchRuntime.getJobOperator().start("reapplication", parameters);
        });
    }
}
