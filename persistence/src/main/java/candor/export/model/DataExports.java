package candor.export.model;

import candor.work.model.LongWork.State;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Orders for exports, and the pieces of what they made. Must be called inside a transaction. */
@ApplicationScoped
public class DataExports {
    @PersistenceContext
    private EntityManager entities;

    public DataExports() {}

    /** For tests, which bring their own. */
    public DataExports(EntityManager entities) {
        this.entities = entities;
    }

    public void add(DataExport order) {
        entities.persist(order);
        entities.flush();
    }

    /** An export, if it is the orderer's: somebody else's is the same as none, and so is one that was taken back. */
    public Optional<DataExport> find(Orderer orderer, UUID id) {
        return Optional.ofNullable(entities.find(DataExport.class, id))
                .filter(each -> each.orderer().equals(orderer) && each.state() != State.CANCELLED);
    }

    /** The orderer's, the latest first, without those that were taken back. */
    public List<DataExport> of(Orderer orderer, int limit) {
        return query("select e", orderer, "e.state <> :takenBack order by e.id desc", DataExport.class)
                .setParameter("takenBack", State.CANCELLED)
                .setMaxResults(limit)
                .getResultList();
    }

    /** How many orders there were, whatever became of them. */
    public long orderedSince(Orderer orderer, Instant moment) {
        return query("select count(e)", orderer, "e.orderedAt > :moment", Long.class)
                .setParameter("moment", moment)
                .getSingleResult();
    }

    /** The orderer's that is under way. Until the transaction ends nobody else is told, so that one order is added. */
    public Optional<DataExport> underWay(Orderer orderer) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:orderer, 0))", Integer.class)
                .setParameter("orderer", "export " + orderer.person() + " " + orderer.organization())
                .getSingleResult();
        return query("select e", orderer, "e.state in :states", DataExport.class)
                .setParameter("states", List.of(State.WAITING, State.RUNNING))
                .getResultStream()
                .findFirst();
    }

    private <T> TypedQuery<T> query(String selection, Orderer orderer, String condition, Class<T> type) {
        UUID organization = orderer.organization();
        String as = organization == null ? "e.organizationId is null" : "e.organizationId = :organization";
        TypedQuery<T> query = entities.createQuery(
                        selection + " from DataExport e where e.orderedBy = :person and " + as + " and " + condition,
                        type)
                .setParameter("person", orderer.person());
        return organization == null ? query : query.setParameter("organization", organization);
    }

    /** The order, nobody else's until the transaction ends; absent: it was removed. */
    public Optional<DataExport> lock(UUID id) {
        return Optional.ofNullable(entities.find(DataExport.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** One that nobody works on: not begun yet, or left since that moment. */
    public Optional<DataExport> claimable(Instant leftSince) {
        return entities.createNativeQuery("""
                select * from data_export where state = 'WAITING' or state = 'RUNNING' and worked_at < :since
                order by id limit 1 for update skip locked""", DataExport.class)
                .setParameter("since", leftSince)
                .getResultStream()
                .findFirst();
    }

    public void append(UUID export, int attempt, int position, byte[] bytes) {
        entities.createNativeQuery(
                        "insert into data_export_piece (export_id, attempt, position, bytes) values (:id, :attempt, :position, :bytes)")
                .setParameter("id", export)
                .setParameter("attempt", attempt)
                .setParameter("position", position)
                .setParameter("bytes", bytes)
                .executeUpdate();
    }

    /** A piece; absent past the last one. */
    public Optional<byte[]> piece(UUID export, int attempt, int position) {
        return entities.createNativeQuery(
                        "select bytes from data_export_piece where export_id = :id and attempt = :attempt and position = :position",
                        byte[].class)
                .setParameter("id", export)
                .setParameter("attempt", attempt)
                .setParameter("position", position)
                .getResultStream()
                .findFirst();
    }

    /** What earlier attempts left. */
    public void deletePieces(UUID export) {
        entities.createNativeQuery("delete from data_export_piece where export_id = :id")
                .setParameter("id", export)
                .executeUpdate();
    }

    /** The pieces of what can no longer be fetched. @return how many went */
    public int deleteExpiredPieces(Instant now) {
        return entities.createNativeQuery("""
                delete from data_export_piece where export_id in (select id from data_export where expires_at <= :now)""")
                .setParameter("now", Timestamp.from(now))
                .executeUpdate();
    }

    /** Orders that ended, or whose ZIP expired, at that moment or before. @return how many went */
    public int forgetEnded(Instant moment) {
        return entities.createNativeQuery("""
                delete from data_export where state not in ('WAITING', 'RUNNING')
                and coalesce(expires_at, worked_at, ordered_at) <= :moment""")
                .setParameter("moment", Timestamp.from(moment))
                .executeUpdate();
    }

    /** What a person has ordered, and what was ordered for organizations that have rows of theirs. @return how many went */
    public int removeOf(UUID person) {
        return entities.createNativeQuery("""
                delete from data_export where ordered_by = :person or organization_id in (
                  select organization_id from person where id = :person
                  union select organization_id from record_summary where person_id = :person
                  union select organization_id from record_summary_change where person_id = :person)""").setParameter("person", person).executeUpdate();
    }

    /**
     * What was ordered for an organization, what its people have ordered, and whoever else has rows of it.
     *
     * @return how many went
     */
    public int removeOfMembers(UUID organization) {
        return entities.createNativeQuery("""
                delete from data_export where organization_id = :organization or ordered_by in (
                  select id from person where organization_id = :organization
                  union select person_id from collected_record where organization_id = :organization)""")
                .setParameter("organization", organization)
                .executeUpdate();
    }
}
