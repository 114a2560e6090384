package candor.erasure.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Approvals that orders wait for, or had. Must be called inside a transaction; whoever locks one has locked its order before. */
@ApplicationScoped
public class ErasureApprovals {
    @PersistenceContext
    private EntityManager entities;

    public ErasureApprovals() {}

    /** For tests, which bring their own. */
    public ErasureApprovals(EntityManager entities) {
        this.entities = entities;
    }

    public void add(ErasureApproval approval) {
        entities.persist(approval);
        entities.flush();
    }

    /** Absent: the order needs none. */
    public Optional<ErasureApproval> find(UUID erasure) {
        return Optional.ofNullable(entities.find(ErasureApproval.class, erasure));
    }

    /** Of several orders; those that need none are not among them. */
    public List<ErasureApproval> find(Collection<UUID> erasures) {
        return entities.createQuery(
                        "select a from ErasureApproval a where a.erasureId in :erasures", ErasureApproval.class)
                .setParameter("erasures", erasures)
                .getResultList();
    }

    /** As it is now, nobody else's until the transaction ends. */
    public Optional<ErasureApproval> lock(UUID erasure) {
        Optional<ErasureApproval> found =
                Optional.ofNullable(entities.find(ErasureApproval.class, erasure, LockModeType.PESSIMISTIC_WRITE));
        found.ifPresent(entities::refresh); // it may have been read before the lock was had
        return found;
    }

    /** Orders that nobody approved in time. */
    public List<UUID> expired(Instant now) {
        return entities.createQuery(
                        "select a.erasureId from ErasureApproval a where a.outcome is null and a.expiresAt <= :now",
                        UUID.class)
                .setParameter("now", now)
                .getResultList();
    }
}
