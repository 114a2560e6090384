package candor.diagnostics;

import candor.audit.AdministrativeAct;
import candor.diagnostics.model.SeenOccurrences;
import candor.identity.Roles;
import candor.platform.TimeOrderedIds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Notices when one of the staff reads in bulk (R18). In a transaction of its own: what was noted stays, also where the reading is refused.
 */
@Stateless
@RolesAllowed(Roles.STAFF)
public class ReadingLimit {
    @Inject
    private SeenOccurrences reading;

    @Inject
    private DiagnosticsSettings settings;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    @Inject
    private Event<AdministrativeAct> acts;

    /** @return whether these may still be read; if not, the alarm has been given */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public boolean admits(UUID staff, int occurrences) {
        Instant now = clock.instant();
        long read = reading.readBy(staff, now.minus(Duration.ofHours(1)));
        boolean admitted = read + occurrences <= settings.anHour();
        reading.noteReading(ids.next(), staff, now, occurrences, !admitted);
        if (!admitted) {
            acts.fire(new AdministrativeAct(
                    "diagnostics.bulk-reading-refused",
                    null,
                    staff.toString(),
                    Map.of(
                            "read",
                            Long.toString(read),
                            "asked",
                            Integer.toString(occurrences),
                            "anHour",
                            Integer.toString(settings.anHour()))));
        }
        return admitted;
    }
}
