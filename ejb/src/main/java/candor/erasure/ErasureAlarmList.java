package candor.erasure;

import candor.erasure.model.ErasureAlarms;
import candor.erasure.model.ErasureAlarms.Alarm;
import candor.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Deletions that were unusually large: for stewards. */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class ErasureAlarmList {
    private static final Duration SHOWN = Duration.ofDays(7);
    private static final int MOST = 20;

    @Inject
    private ErasureAlarms alarms;

    @Inject
    private Clock clock;

    /** Of the last seven days, the latest first. */
    public List<Alarm> latest() {
        return alarms.since(clock.instant().minus(SHOWN), MOST);
    }
}
