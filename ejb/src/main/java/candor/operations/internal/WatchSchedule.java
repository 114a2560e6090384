package candor.operations.internal;

import candor.operations.AlarmRound;
import candor.operations.SizeRound;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Looks on every node after what needs an operator and how large it all has grown; the tables say which node was first. */
@Singleton
@Startup
@DependsOn("SchemaCheck")
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each round has its own
public class WatchSchedule {
    @Inject
    private AlarmRound alarms;

    @Inject
    private SizeRound sizes;

    @Schedule(hour = "*", minute = "*", second = "*/10", persistent = false)
    void tell() {
        alarms.go();
    }

    /** Every few minutes: a node that was down at any one hour has not missed the day. */
    @Schedule(hour = "*", minute = "*/5", second = "20", persistent = false)
    void measure() {
        sizes.go();
    }
}
