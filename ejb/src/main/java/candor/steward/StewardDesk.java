package candor.steward;

import candor.audit.ChainWitness;
import candor.erasurerequest.StewardErasureRequests;
import candor.identity.Roles;
import candor.operations.model.OperationsFaults;
import candor.steward.model.DeskRows;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** What waits for stewards. Looking at it is no look at anybody's data (R19): it names nobody. */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class StewardDesk {
    /** Deadlines and keys that are told one by one. */
    public static final int MOST = 50;

    private static final Duration A_WEEK = Duration.ofDays(7);
    private static final Duration SOON = Duration.ofDays(14);

    @Inject
    private StewardErasureRequests requests;

    @Inject
    private OperationsFaults faults;

    @Inject
    private ChainWitness witness;

    @Inject
    private DeskRows rows;

    @Inject
    private Clock clock;

    public DeskView now() {
        Instant now = clock.instant();
        return new DeskView(
                now,
                requests.deadlines(MOST),
                faults.open(),
                witness.alarms(),
                rows.bulkReading(now.minus(A_WEEK)),
                rows.holds(),
                rows.ending(now, now.plus(SOON), MOST),
                rows.unused(now.minus(A_WEEK), MOST));
    }
}
