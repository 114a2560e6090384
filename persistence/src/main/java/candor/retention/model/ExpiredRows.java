package candor.retention.model;

import candor.collection.model.RecordRemoval;
import candor.hold.model.HeldRows;
import candor.policy.model.Category;
import candor.retention.model.RetentionRuns.Removed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Rows past their period: written down, and removed a portion at a time. Must be called inside a transaction. */
@ApplicationScoped
public class ExpiredRows {
    private static final int PORTION = 1000;

    /** Of rows called {@code held}: of that month, and past their period. */
    private static final String EXPIRED =
            "held.id >= uuid_of_month(:month) and held.id < uuid_of_month(:next) and held.retain_until < :day";

    private static final String PLAN = """
            insert into retention_portion (run_id, number, ids)
            select :run, number, array_agg(id order by id) from (
              select held.id, :first + (row_number() over (order by held.id) - 1) / :size as number
              from collected_record held where %s and not %s) found
            group by number""".formatted(EXPIRED, HeldRows.ON_HOLD);

    /** What is to be dropped has to be without rows that other tables hang on; each kind has an index of its own. */
    private static final String PLAN_FIRST = PLAN.replace("where ", """
            where held.id in (
              select id from collected_record where category in ('UPLOADED_ASSET', 'GENERATED_ASSET')
                and id >= uuid_of_month(:month) and id < uuid_of_month(:next)
              union all
              select record_id from cloud_job
              where record_id >= uuid_of_month(:month) and record_id < uuid_of_month(:next) and erased_at is null)
            and\s""");

    /** A row that a deletion under way conceals is not counted where it is read: what goes is no longer to be taken off (ADR 13). */
    private static final String PUT_BACK = """
            insert into concealed_count (erasure_id, organization_id, person_id, license_id, category, month, records, reduced, bytes)
            select concealing.erasure, organization_id, person_id, case when person_id is null then license_id end, category,
              cast(date_trunc('month', occurred_at at time zone 'UTC') as date),
              -count(*), -count(*) filter (where omitted <> '{}'), -sum(size)
            from collected_record held cross join lateral (
              select erasure from erasures_on(held.id, held.person_id, held.license_id, held.organization_id, held.surface,
                held.category, held.occurred_at, held.content ->> 'jobId') erasure order by erasure limit 1) concealing
            where id = any (:ids)
            group by 1, 2, 3, 4, 5, 6""";

    @PersistenceContext
    private EntityManager entities;

    @Inject
    private RecordRemoval removal;

    public ExpiredRows() {}

    /** For tests, which bring their own. */
    public ExpiredRows(EntityManager entities) {
        this.entities = entities;
        this.removal = new RecordRemoval(entities);
    }

    /** The first month after one that has rows past their period, looked up in an index. */
    public Optional<LocalDate> nextMonth(RetentionRun run) {
        LocalDate after = run.month().orElse(LocalDate.EPOCH);
        return months().stream()
                .filter(month -> month.isAfter(after))
                .filter(month ->
                        is("select exists (select from collected_record held where " + EXPIRED + ")", month, run))
                .findFirst();
    }

    /** Those that there are partitions for, in their order. */
    private List<LocalDate> months() {
        return entities.createNativeQuery("select record_months() as first order by 1", LocalDate.class)
                .getResultList();
    }

    /**
     * Writes down the rows of a month that are to go, in portions that follow the ones before.
     *
     * @param dropping only those that have to go before the month is dropped
     */
    public void plan(RetentionRun run, LocalDate month, boolean dropping) {
        of(entities.createNativeQuery(dropping ? PLAN_FIRST : PLAN), month, run)
                .setParameter("run", run.id())
                .setParameter("first", run.portion())
                .setParameter("size", PORTION)
                .executeUpdate();
    }

    /** How many rows of a month are past their period and kept by legal holds. */
    public long held(RetentionRun run, LocalDate month) {
        Query query = entities.createNativeQuery(
                "select count(*) from collected_record held where " + EXPIRED + " and " + HeldRows.ON_HOLD, Long.class);
        return ((Number) of(query, month, run).getSingleResult()).longValue();
    }

    /**
     * Removes the portion that is next: those of its rows that are still past their period and that no hold keeps.
     *
     * @return absent: there is no portion left
     */
    public Optional<List<Removed>> removeNext(RetentionRun run, Instant now) {
        return planned(run).map(List::of).map(ids -> {
            forget(run);
            removal.lockJobs(ids);
            List<Object[]> doomed = expired(run, ids);
            List<UUID> rows = doomed.stream().map(row -> (UUID) row[0]).toList();
            if (!rows.isEmpty()) {
                putBack(rows);
                removal.remove(rows, now);
            }
            return counted(run, doomed);
        });
    }

    private Optional<UUID[]> planned(RetentionRun run) {
        return entities.createNativeQuery(
                        "select ids from retention_portion where run_id = :run and number = :number", UUID[].class)
                .setParameter("run", run.id())
                .setParameter("number", run.portion())
                .getResultStream()
                .findFirst();
    }

    private void forget(RetentionRun run) {
        entities.createNativeQuery("delete from retention_portion where run_id = :run and number = :number")
                .setParameter("run", run.id())
                .setParameter("number", run.portion())
                .executeUpdate();
    }

    @SuppressWarnings("unchecked") // the result class is given
    private List<Object[]> expired(RetentionRun run, Collection<UUID> ids) {
        return entities.createNativeQuery(
                        "select held.id, held.organization_id, held.category from collected_record held "
                                + "where held.id = any (:ids) and held.retain_until < :day and not " + HeldRows.ON_HOLD
                                + " order by held.id for update of held",
                        Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setParameter("day", run.day())
                .getResultList();
    }

    private void putBack(Collection<UUID> rows) {
        if (isConcealing()) {
            entities.createNativeQuery(PUT_BACK)
                    .setParameter("ids", rows.toArray(UUID[]::new))
                    .executeUpdate();
        }
    }

    /** Whether rows are concealed by deletions under way. */
    private boolean isConcealing() {
        return (Boolean) entities.createNativeQuery("select exists (select from concealment)", Boolean.class)
                .getSingleResult();
    }

    private static List<Removed> counted(RetentionRun run, List<Object[]> rows) {
        List<Removed> counted = new ArrayList<>();
        rows.stream()
                .collect(Collectors.groupingBy(row -> Arrays.asList(row[1], row[2]), Collectors.counting()))
                .forEach((whose, records) -> counted.add(
                        new Removed(run.id(), (UUID) whose.get(0), Category.valueOf((String) whose.get(1)), records)));
        return counted;
    }

    private boolean is(String question, LocalDate month, RetentionRun run) {
        return (Boolean) of(entities.createNativeQuery(question, Boolean.class), month, run)
                .getSingleResult();
    }

    private static Query of(Query query, LocalDate month, RetentionRun run) {
        return query.setParameter("month", month)
                .setParameter("next", month.plusMonths(1))
                .setParameter("day", run.day());
    }
}
