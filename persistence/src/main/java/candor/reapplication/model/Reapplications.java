package candor.reapplication.model;

import candor.work.model.LongWork.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders to apply agreements and narrowings to what is held. Must be called inside a transaction. */
@ApplicationScoped
public class Reapplications {
    @PersistenceContext
    private EntityManager entities;

    public Reapplications() {}

    /** For tests, which bring their own. */
    public Reapplications(EntityManager entities) {
        this.entities = entities;
    }

    public void add(Reapplication order) {
        entities.persist(order);
        entities.flush();
    }

    public Optional<Reapplication> find(UUID id) {
        return Optional.ofNullable(entities.find(Reapplication.class, id));
    }

    /** The order that is under way for an agreement or a narrowing. Until the transaction ends nobody else is told, so that one order is added. */
    public Optional<Reapplication> underWay(UUID applied) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:applied, 0))", Integer.class)
                .setParameter("applied", "reapplication " + applied)
                .getSingleResult();
        return entities.createQuery("""
                select r from Reapplication r where (r.agreementId = :applied or r.narrowingId = :applied) and r.state in :states""", Reapplication.class)
                .setParameter("applied", applied)
                .setParameter("states", List.of(State.WAITING, State.RUNNING))
                .getResultStream()
                .findFirst();
    }

    /** The order, nobody else's until the transaction ends; waits for whoever has it. */
    public Reapplication lock(UUID id) {
        return entities.find(Reapplication.class, id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** One that nobody works on: not begun yet, or left since that moment. Others who ask meanwhile are passed another. */
    public Optional<Reapplication> claimable(Instant leftSince) {
        return entities.createNativeQuery("""
                select * from reapplication where state = 'WAITING' or state = 'RUNNING' and worked_at < :since
                order by id limit 1 for update skip locked""", Reapplication.class)
                .setParameter("since", leftSince)
                .getResultStream()
                .findFirst();
    }
}
