package candor.licensing;

import candor.licensing.model.CollectorKeyBook;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * When collector keys were last used, to the minute: remembered here, and written down once a minute for all keys together, so
 * that no request waits for it. What a node that dies has remembered of its last minute is lost.
 */
@ApplicationScoped
public class KeyUses {
    private final Map<UUID, Instant> remembered = new ConcurrentHashMap<>();

    private CollectorKeyBook keys;
    private Clock clock;

    /** For the container's proxy. */
    protected KeyUses() {}

    @Inject
    public KeyUses(CollectorKeyBook keys, Clock clock) {
        this.keys = keys;
        this.clock = clock;
    }

    void note(UUID key) {
        Instant minute = clock.instant().truncatedTo(ChronoUnit.MINUTES);
        if (!minute.equals(remembered.get(key))) { // reading does not wait for other requests
            remembered.put(key, minute);
        }
    }

    /** Must be called inside a transaction. What cannot be written now stays remembered for the next time. */
    public void writeDown() {
        Map<UUID, Instant> taken = new HashMap<>();
        remembered.forEach((key, at) -> {
            if (remembered.remove(key, at)) {
                taken.put(key, at);
            }
        });
        if (taken.isEmpty()) {
            return;
        }
        try {
            keys.used(taken);
        } catch (RuntimeException notNow) {
            taken.forEach(remembered::putIfAbsent);
            throw notNow;
        }
    }
}
