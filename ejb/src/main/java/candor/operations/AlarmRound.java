package candor.operations;

import candor.audit.ChainWitness;
import candor.operations.model.OperationsFaults;
import candor.operations.model.OperationsFaults.Fault;
import candor.operations.model.OperationsFaults.Kind;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Tells stewards of each fault once. That it was told, and the mails, are one transaction: none is lost and none is sent twice. */
@Stateless
@PermitAll // for the timer
public class AlarmRound {
    @Inject
    private OperationsFaults faults;

    @Inject
    private ChainWitness witness;

    @Inject
    private AlarmLetters letters;

    @Inject
    private Clock clock;

    public void go() {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        for (Fault fault : faults.open()) {
            if (faults.raise(fault.kind(), fault.object(), now)) {
                letters.tell(fault);
            }
        }
        seen(now).stream()
                .filter(fault -> faults.raise(fault.kind(), fault.object(), now))
                .forEach(letters::tell);
    }

    /** What this node has seen go from the audit, though nobody has had it verified since; told once a day. */
    private List<Fault> seen(Instant now) {
        String day = LocalDate.ofInstant(now, ZoneOffset.UTC).toString();
        return witness.alarms() == 0 ? List.of() : List.of(new Fault(Kind.AUDIT_BROKEN, "seen " + day, now, ""));
    }
}
