package candor.export.internal;

import candor.export.ExportLedger;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Removes what can no longer be fetched. On several nodes at once it does no harm. */
@Singleton
@PermitAll
public class ExportExpiry {
    @Inject
    private ExportLedger ledger;

    @Schedule(hour = "*", minute = "*/5", persistent = false)
    void remove() {
        ledger.removeExpired();
    }
}
