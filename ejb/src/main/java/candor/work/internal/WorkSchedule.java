package candor.work.internal;

import candor.work.OrderedWork;
import jakarta.annotation.security.PermitAll;
import jakarta.batch.runtime.BatchRuntime;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Properties;
import java.util.UUID;

/** Asks every few seconds for what was ordered, and starts it. */
@Singleton
@Startup
@DependsOn({"SchemaCheck", "DeletionsAfterRestore"}) // nothing is made of rows that were deleted
@PermitAll
public class WorkSchedule {
    @Inject
    @Any
    private Instance<OrderedWork> kinds;

    @Schedule(hour = "*", minute = "*", second = "*/2", persistent = false)
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // the job's repository and the claims have their own
    void start() {
        for (OrderedWork work : kinds) {
            work.claim().ifPresent(order -> start(work.kind(), order));
        }
    }

    private static void start(String kind, UUID order) {
        Properties parameters = new Properties();
        parameters.setProperty("kind", kind);
        parameters.setProperty("order", order.toString());
        BatchRuntime.getJobOperator().start("work", parameters);
    }
}
