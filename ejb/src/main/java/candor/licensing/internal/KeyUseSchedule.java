package candor.licensing.internal;

import candor.licensing.KeyUses;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** Writes down when keys were used. Each node does it for the requests that it took. */
@Singleton
@PermitAll
public class KeyUseSchedule {
    @Inject
    private KeyUses uses;

    @Schedule(hour = "*", minute = "*", second = "40", persistent = false)
    void writeDown() {
        uses.writeDown();
    }
}
