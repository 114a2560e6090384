package candor.audit;

import candor.audit.model.Link;
import candor.audit.model.SealedChain;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What this node remembers of the audit, outside the database: what was written here until it is in the chain, and where the chain ended
 * when it was last seen. Whoever takes something out of the database before it is sealed, or cuts the chain off, does not reach that.
 */
@ApplicationScoped
public class ChainWitness {
    private static final Logger LOG = System.getLogger(ChainWitness.class.getName());
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Inject
    private SealedChain chain;

    @Inject
    private Clock clock;

    private final Map<UUID, Instant> written = new ConcurrentHashMap<>();
    private final List<Link> contradicted = new CopyOnWriteArrayList<>();
    private final List<UUID> missed = new CopyOnWriteArrayList<>();
    private volatile @Nullable Link seen;

    public ChainWitness() {}

    /** For tests, which bring their own. */
    ChainWitness(SealedChain chain, Clock clock) {
        this.chain = chain;
        this.clock = clock;
    }

    void remember(@Observes(during = TransactionPhase.AFTER_SUCCESS) Unsealed committed) {
        written.put(committed.id(), clock.instant());
    }

    /** Compares what is remembered with what is there; to be called every second or so. What does not fit is said in the log, once. */
    public void look() {
        Link before = seen;
        Link end = chain.end();
        if (before != null && !chain.has(before)) {
            contradicted.add(before);
            LOG.log(
                    Level.ERROR,
                    "audit: entry {0,number,#} is not there any more as this node has seen it",
                    before.sequence());
        }
        seen = end;
        miss();
    }

    private void miss() {
        Instant since = clock.instant().minus(PATIENCE);
        List<UUID> ids = List.copyOf(written.keySet());
        List<UUID> unsealed = ids.isEmpty() ? ids : chain.notIn(ids);
        for (UUID id : ids) {
            if (!unsealed.contains(id)) {
                written.remove(id);
            } else if (written.getOrDefault(id, Instant.MAX).isBefore(since) && !chain.isWaiting(id)) {
                written.remove(id);
                missed.add(id);
                LOG.log(
                        Level.ERROR,
                        "audit: {0} was written here and is neither in the chain nor on its way there",
                        id);
            }
        }
    }

    /** Places of the chain that it has to go through. */
    List<Link> places() {
        Link last = seen;
        return last == null
                ? List.copyOf(contradicted)
                : Stream.concat(contradicted.stream(), Stream.of(last)).toList();
    }

    /** Acts and looks that were written here and never came into the chain. */
    List<UUID> missed() {
        return List.copyOf(missed);
    }

    /** What was found wrong since this node was started. */
    public int alarms() {
        return contradicted.size() + missed.size();
    }
}
