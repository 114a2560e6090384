package candor.operations;

import candor.operations.model.DatabaseSizes;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Notes once a day, on whichever node comes first, how large the database is. */
@Stateless
@PermitAll // for the timer
public class SizeRound {
    private static final int YEARS_KEPT = 2;

    @Inject
    private DatabaseSizes sizes;

    @Inject
    private Clock clock;

    public void go() {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        if (sizes.note(today)) {
            sizes.forget(today.minusYears(YEARS_KEPT));
        }
    }
}
