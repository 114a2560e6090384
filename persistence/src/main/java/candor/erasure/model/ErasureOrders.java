package candor.erasure.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders to delete rows. Must be called inside a transaction. */
@ApplicationScoped
public class ErasureOrders {
    @PersistenceContext
    private EntityManager entities;

    public ErasureOrders() {}

    /** For tests, which bring their own. */
    public ErasureOrders(EntityManager entities) {
        this.entities = entities;
    }

    public void add(Erasure order) {
        entities.persist(order);
        entities.flush();
    }

    public Optional<Erasure> find(UUID id) {
        return Optional.ofNullable(entities.find(Erasure.class, id));
    }

    /** The order, nobody else's until the transaction ends; waits for whoever has it. */
    public Optional<Erasure> lock(UUID id) {
        return Optional.ofNullable(entities.find(Erasure.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** All that are to be gone on with, nobody else's until the transaction ends. */
    public List<Erasure> lockUnderWay() {
        return entities.createNativeQuery(
                        "select * from erasure where state in ('WAITING', 'RUNNING', 'FAILED') order by id for update",
                        Erasure.class)
                .getResultList();
    }

    /** One whose time to be undone has passed and that nobody works on: not begun yet, or left since that moment. */
    public Optional<Erasure> claimable(Instant now, Instant leftSince) {
        return entities.createNativeQuery("""
                select * from erasure
                where held_since is null and (state = 'WAITING' and begins_at <= :now or state = 'RUNNING' and worked_at < :since)
                order by id limit 1 for update skip locked""", Erasure.class)
                .setParameter("now", Timestamp.from(now))
                .setParameter("since", Timestamp.from(leftSince))
                .getResultStream()
                .findFirst();
    }
}
