package candor.retention.model;

import candor.platform.model.Position;
import candor.policy.model.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Runs and their reports. Must be called inside a transaction. */
@ApplicationScoped
public class RetentionRuns {
    @PersistenceContext
    private EntityManager entities;

    public RetentionRuns() {}

    /** For tests, which bring their own. */
    public RetentionRuns(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * What a run removed of a category.
     *
     * @param organization whose rows they were; absent: nobody's but people's
     */
    public record Removed(UUID run, @Nullable UUID organization, Category category, long records) {}

    /** One that nobody works on: not begun yet, or left since that moment. */
    public Optional<RetentionRun> claimable(Instant leftSince) {
        return entities.createNativeQuery("""
                select * from retention_run where state = 'WAITING' or state = 'RUNNING' and worked_at < :since
                order by day limit 1 for update skip locked""", RetentionRun.class)
                .setParameter("since", Timestamp.from(leftSince))
                .getResultStream()
                .findFirst();
    }

    /** Begins a day's run, unless some node has. @return whether there was none */
    public boolean begin(UUID id, LocalDate day, Instant now) {
        return entities.createNativeQuery("""
                        insert into retention_run (id, day, state, started_at, worked_at) select :id, :day, 'WAITING', :now, :now
                        where not exists (select from retention_run where day = :day) on conflict (day) do nothing""")
                        .setParameter("id", id)
                        .setParameter("day", day)
                        .setParameter("now", Timestamp.from(now))
                        .executeUpdate()
                > 0;
    }

    /** The run, nobody else's until the transaction ends; waits for whoever has it. */
    public Optional<RetentionRun> lock(UUID id) {
        return Optional.ofNullable(entities.find(RetentionRun.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** The latest first, after a position. */
    public List<RetentionRun> list(@Nullable Position after, int limit) {
        String from = after == null ? "" : " where (r.startedAt, r.id) < (:at, :id)";
        var query = entities.createQuery(
                "select r from RetentionRun r" + from + " order by r.startedAt desc, r.id desc", RetentionRun.class);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** Adds what one step removed to the run's report. */
    public void report(UUID run, Collection<Removed> removed) {
        if (!removed.isEmpty()) {
            entities.createNativeQuery("""
                            insert into retention_count (run_id, organization_id, category, records)
                            select :run, organization_id, category, records
                            from unnest(:organizations, :categories, :records) counted (organization_id, category, records)
                            on conflict (run_id, organization_id, category) do update
                            set records = retention_count.records + excluded.records""")
                    .setParameter("run", run)
                    .setParameter(
                            "organizations",
                            removed.stream().map(Removed::organization).toArray(UUID[]::new))
                    .setParameter(
                            "categories",
                            removed.stream().map(each -> each.category().name()).toArray(String[]::new))
                    .setParameter(
                            "records", removed.stream().map(Removed::records).toArray(Long[]::new))
                    .executeUpdate();
        }
    }

    /** What these runs removed, of everybody's. */
    public List<Removed> removedBy(Collection<UUID> runs) {
        return removed(entities.createNativeQuery("""
                        select run_id, organization_id, category, records from retention_count where run_id = any (:runs)
                        order by run_id, organization_id, category""", Object[].class).setParameter("runs", runs.toArray(UUID[]::new)));
    }

    /** What these runs removed of an organization's. */
    public List<Removed> removedBy(Collection<UUID> runs, UUID organization) {
        return removed(entities.createNativeQuery("""
                        select run_id, organization_id, category, records from retention_count
                        where run_id = any (:runs) and organization_id = :organization order by run_id, category""", Object[].class)
                .setParameter("runs", runs.toArray(UUID[]::new))
                .setParameter("organization", organization));
    }

    @SuppressWarnings("unchecked") // the result class is given
    private static List<Removed> removed(Query query) {
        List<Object[]> rows = query.getResultList();
        return rows.stream()
                .map(row -> new Removed(
                        (UUID) row[0], (UUID) row[1], Category.valueOf((String) row[2]), ((Number) row[3]).longValue()))
                .toList();
    }
}
