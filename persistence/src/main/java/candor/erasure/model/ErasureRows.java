package candor.erasure.model;

import candor.policy.model.Category;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The rows that orders reach: counted, concealed, planned, looked for again. Must be called inside a transaction. */
@ApplicationScoped
public class ErasureRows {
    private static final int PORTION = 2500;

    /** One order at a time, so that rows which two of them reach are taken off the summary once. */
    private static final String ALONE = "select 1 from pg_advisory_xact_lock(hashtext('erasure orders'))";

    private static final String TAKE_OFF = """
            insert into concealed_count (erasure_id, organization_id, person_id, license_id, category, month, records, reduced, bytes)
            select :erasure, organization_id, person_id, case when person_id is null then license_id end, category,
              cast(date_trunc('month', occurred_at at time zone 'UTC') as date),
              count(*), count(*) filter (where omitted <> '{}'), sum(size)
            from visible_record held where %s group by 2, 3, 4, 5, 6""";

    /**
     * The same from the summary, which has it counted already, less what arrived after the order. It counts what another order conceals and, for
     * seconds, a month that was dropped: then it is of no use.
     */
    private static final String TAKE_OFF_SUMMARY = """
            insert into concealed_count (erasure_id, organization_id, person_id, license_id, category, month, records, reduced, bytes)
            select :erasure, organization_id, person_id, license_id, category, month, sum(records), sum(reduced), sum(bytes) from (
              select organization_id, person_id, license_id, category, month, records, reduced, bytes
              from record_summary held where %1$s
              union all
              select organization_id, person_id, license_id, category, month, records, reduced, bytes
              from record_summary_change held where %1$s
              union all
              select organization_id, person_id, case when person_id is null then license_id end, category,
                cast(date_trunc('month', occurred_at at time zone 'UTC') as date), -1, -cast(omitted <> '{}' as integer), -size
              from collected_record held where held.id >= :before and %1$s) counted
            where not exists (select from concealment) and not exists (
              select from dropped_month where to_regclass('public.dropped_record_' || to_char(first, 'YYYYMM')) is not null)
            group by 2, 3, 4, 5, 6 having sum(records) > 0""";

    private static final String PLAN = """
            with planned as (
            insert into erasure_portion (erasure_id, number, ids, jobs, assets)
            select :erasure, number, array_agg(id), bool_or(category = 'JOB'),
              bool_or(category in ('UPLOADED_ASSET', 'GENERATED_ASSET'))
            from (
              select held.id, held.category, :first + (row_number() over (order by held.id) - 1) / :size as number
              from collected_record held where %s) found
            group by number
            returning cardinality(ids) as rows)
            select coalesce(sum(rows), 0) from planned""";

    @PersistenceContext
    private EntityManager entities;

    public ErasureRows() {}

    /** For tests, which bring their own. */
    public ErasureRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Rows by category that an order of this moment would reach and that are not being deleted yet. */
    public Map<Category, Long> count(ErasureScope scope, UUID before) {
        RowSelection selection = new RowSelection(scope, before);
        List<Object[]> rows = rows(selection.fill(entities.createNativeQuery(
                "select held.category, count(*) from visible_record held where " + selection.condition()
                        + " group by 1",
                Object[].class)));
        Map<Category, Long> counts = new EnumMap<>(Category.class);
        rows.forEach(row -> counts.put(Category.valueOf((String) row[0]), ((Number) row[1]).longValue()));
        return counts;
    }

    /** From the transaction's end on nobody sees the rows of this order. */
    public void conceal(Erasure order) {
        entities.createNativeQuery(ALONE, Integer.class).getSingleResult();
        RowSelection selection = new RowSelection(order.scope(), order.id());
        boolean counted =
                selection.isCounted() && takeOff(TAKE_OFF_SUMMARY, selection.ofAnyTime(), selection, order) > 0;
        if (!counted) {
            takeOff(TAKE_OFF, selection.condition(), selection, order);
        }
        execute("insert into concealment (erasure_id) values (:erasure)", order);
    }

    private int takeOff(String sql, String condition, RowSelection selection, Erasure order) {
        return selection
                .fill(entities.createNativeQuery(sql.formatted(condition)))
                .setParameter("erasure", order.id())
                .executeUpdate();
    }

    /** Nothing is concealed by this order any more, and nothing is noted of its rows. */
    public void uncover(Erasure order) {
        execute("delete from concealment where erasure_id = :erasure", order);
        execute("delete from concealed_count where erasure_id = :erasure", order);
        execute("delete from erasure_portion where erasure_id = :erasure", order);
    }

    /**
     * Writes down the ids of all rows that the order reaches now, in portions that follow the ones before.
     *
     * @return how many rows there are
     */
    public long plan(Erasure order) {
        RowSelection selection = new RowSelection(order.scope(), order.id());
        return number(selection
                .fill(entities.createNativeQuery(PLAN.formatted(selection.condition()), Long.class))
                .setParameter("erasure", order.id())
                .setParameter("first", order.portion())
                .setParameter("size", PORTION));
    }

    /** How many rows the order reaches that are still there. */
    public long left(Erasure order) {
        RowSelection selection = new RowSelection(order.scope(), order.id());
        return number(selection.fill(entities.createNativeQuery(
                "select count(*) from collected_record held where " + selection.condition(), Long.class)));
    }

    /** The number of this transaction; every one that begins later has a greater one. */
    public long transaction() {
        return number(
                entities.createNativeQuery("select cast(cast(pg_current_xact_id() as text) as bigint)", Long.class));
    }

    /** Whether every transaction before this one has ended, so that nothing it wrote can appear any more. */
    public boolean haveEndedBefore(long transaction) {
        return number(entities.createNativeQuery(
                        "select cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint)", Long.class))
                >= transaction;
    }

    private void execute(String sql, Erasure order) {
        entities.createNativeQuery(sql).setParameter("erasure", order.id()).executeUpdate();
    }

    private static long number(Query query) {
        return ((Number) query.getSingleResult()).longValue();
    }

    @SuppressWarnings("unchecked") // the result class is given
    private static List<Object[]> rows(Query query) {
        return query.getResultList();
    }
}
