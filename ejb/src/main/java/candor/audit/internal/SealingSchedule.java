package candor.audit.internal;

import candor.audit.KeptHeads;
import candor.audit.SealingRound;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Seals the audit every second, on whichever node asks first, and keeps its head elsewhere every minute. */
@Singleton
@Startup
@DependsOn({"SchemaCheck", "CertificateKeys"})
@PermitAll
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each portion has its own
public class SealingSchedule {
    @Inject
    private SealingRound round;

    @Inject
    private KeptHeads heads;

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void seal() {
        round.go();
    }

    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    void keepHead() {
        heads.keep();
    }
}
