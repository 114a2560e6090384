package candor.audit.model;

import candor.audit.model.AuditHead.Signatures;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Puts what was done and seen into the chain, in the order in which it is found, and signs the end. What a slow transaction has done
 * is found later, and stands later: by ids, it would have to be put between entries that are sealed already.
 */
@ApplicationScoped
public class ChainSealing {
    private static final int SALT_BYTES = 16;

    @Inject
    private AuditChain chain;

    @Inject
    private SealedChain sealed;

    @Inject
    private AuditedActs acts;

    private final SecureRandom random = new SecureRandom();

    public ChainSealing() {}

    /** For tests, which bring their own. */
    public ChainSealing(AuditChain chain, SealedChain sealed, AuditedActs acts) {
        this.chain = chain;
        this.sealed = sealed;
        this.acts = acts;
    }

    /**
     * Must be called inside a transaction; what is interrupted was never sealed.
     *
     * @param now  to the microsecond is kept
     * @param most entries at once
     * @return the new end of the chain; absent: there was nothing to seal, or somebody else is at it
     */
    public Optional<Link> seal(int most, Instant now, Signatures signatures) {
        if (!chain.isMine()) {
            return Optional.empty();
        }
        List<UUID> ids = chain.take(most);
        if (ids.isEmpty()) {
            return Optional.empty();
        }
        Instant sealedAt = now.truncatedTo(ChronoUnit.MICROS); // what the database keeps
        Map<UUID, AuditedAct> found = acts.read(ids);
        Link end = sealed.end();
        List<ChainEntry> entries = new ArrayList<>();
        for (UUID id : ids) {
            ChainEntry entry = ChainEntry.seal(found.get(id), end, sealedAt, salt());
            entries.add(entry);
            end = entry.link();
        }
        chain.add(entries, found.values());
        chain.add(AuditHead.sign(end, sealedAt, signatures), sealedAt);
        return Optional.of(end);
    }

    private byte[] salt() {
        byte[] salt = new byte[SALT_BYTES];
        random.nextBytes(salt);
        return salt;
    }
}
