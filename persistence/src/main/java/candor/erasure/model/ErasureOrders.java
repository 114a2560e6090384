package candor.erasure.model;

import candor.platform.model.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

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

    /** The order as it is now, nobody else's until the transaction ends; waits for whoever has it. */
    public Optional<Erasure> lock(UUID id) {
        Optional<Erasure> found = Optional.ofNullable(entities.find(Erasure.class, id, LockModeType.PESSIMISTIC_WRITE));
        found.ifPresent(entities::refresh); // it may have been read before the lock was had
        return found;
    }

    /** What an organization's administrators ordered, the latest first, after a position. */
    public List<Erasure> ofOrganization(UUID organization, @Nullable Position after, int limit) {
        String from = after == null ? "" : " and (e.orderedAt, e.id) < (:at, :id)";
        var query = entities.createQuery(
                "select e from Erasure e where e.organizationId = :organization and e.personId is null" + from
                        + " order by e.orderedAt desc, e.id desc",
                Erasure.class);
        query.setParameter("organization", organization);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** Rows that an organization's administrators confirmed to be deleted since a moment, in all orders that were not taken back. */
    public long expectedSince(UUID organization, Instant moment) {
        return sumOfExpected(organization, moment, "");
    }

    /** Of these, the rows that are not seen any more: that nobody has to approve, or somebody has. */
    public long takenSince(UUID organization, Instant moment) {
        return sumOfExpected(organization, moment, " and begins_at is not null");
    }

    private long sumOfExpected(UUID organization, Instant moment, String condition) {
        return ((Number) entities.createNativeQuery("""
                select cast(coalesce(sum(expected), 0) as bigint) from erasure where organization_id = :organization and person_id is null
                  and ordered_at >= :since and state <> 'CANCELLED'""" + condition, Long.class)
                        .setParameter("organization", organization)
                        .setParameter("since", Timestamp.from(moment))
                        .getSingleResult())
                .longValue();
    }

    /** All that are to be gone on with, nobody else's until the transaction ends. */
    public List<Erasure> lockUnderWay() {
        return entities.createNativeQuery(
                        "select * from erasure where state in ('WAITING', 'RUNNING', 'FAILED') order by id for update",
                        Erasure.class)
                .getResultList();
    }

    /**
     * One whose time to be undone has passed and that nobody works on: not begun yet, or left since that moment. After three attempts in a row that
     * came to nothing it is left for a minute more, then for two, for four, up to an hour.
     */
    public Optional<Erasure> claimable(Instant now, Instant leftSince) {
        return entities.createNativeQuery("""
                select * from erasure
                where held_since is null and (state = 'WAITING' and begins_at <= :now or state = 'RUNNING' and worked_at < :since
                  and worked_at < cast(:now as timestamptz) - interval '1 minute'
                    * case when attempts < 3 then 0 else least(60, power(2, attempts - 3)) end)
                order by id limit 1 for update skip locked""", Erasure.class)
                .setParameter("now", Timestamp.from(now))
                .setParameter("since", Timestamp.from(leftSince))
                .getResultStream()
                .findFirst();
    }
}
