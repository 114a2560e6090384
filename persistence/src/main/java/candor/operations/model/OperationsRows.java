package candor.operations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** Reads numbers that hold for the whole cluster, from the database alone. */
@ApplicationScoped
public class OperationsRows {
    private static final String SERIES = """
            select step, coalesce((select sum(number) from intake_count
              where kind = 'OUTCOME' and minute >= step and minute < step + cast(:width as interval)), 0)
            from generate_series(cast(:from as timestamptz), cast(:to as timestamptz), cast(:width as interval)) step order by step""";

    private static final String NUMBERS = """
            select kind, split_part(name, '.', -1), sum(number) from intake_count where minute >= :from group by 1, 2 order by 1, 3 desc, 2""";

    private static final String OUTCOMES = """
            select split_part(name, '.', 1), split_part(name, '.', 2), sum(number) from intake_count
            where kind = 'OUTCOME' and name like '%.%' and minute >= :from group by 1, 2 order by 1, 3 desc, 2""";

    private static final String DELETIONS = """
            select count(*), coalesce(sum(total), 0), coalesce(max(total), 0),
              (select count(*) from erasure_alarm where raised_at >= :since)
            from erasure where ordered_at >= :since""";

    private static final String QUEUES = """
            select 'exports', state, count(*) from data_export group by state
            union all select 'erasures', state, count(*) from erasure group by state
            union all select 'reapplications', state, count(*) from reapplication group by state
            union all select 'requests', state, count(*) from erasure_request group by state
            union all select 'mails', case when due_at is not null then 'WAITING' when sent_at is not null then 'COMPLETED' else 'FAILED' end,
              count(*) from outgoing_mail group by 2
            order by 1, 2""";

    private static final String PARTITIONS = """
            select cast(child.relname as text), cast(greatest(child.reltuples, 0) as bigint), pg_total_relation_size(child.oid)
            from pg_inherits join pg_class child on child.oid = inhrelid
            where inhparent = cast('collected_record' as regclass) order by child.relname""";

    /** At the latest: some of what was to go then may have gone before. */
    private static final String EXPIRING = """
            select category, 'records', sum(records) from record_summary
            where until >= :from and until < :to and records > 0 group by category order by 3 desc, 1""";

    @PersistenceContext
    private EntityManager entities;

    public OperationsRows() {}

    /** For tests, which bring their own. */
    public OperationsRows(EntityManager entities) {
        this.entities = entities;
    }

    /** Records that came in from a moment on, for as long as a step is. */
    public record Step(Instant from, long records) {}

    /** A number of things of a kind that have a name. */
    public record Number(String kind, String name, long number) {}

    /**
     * A part of the table of records.
     *
     * @param rows  estimated by the database
     * @param bytes with its indexes
     */
    public record Partition(String name, long rows, long bytes) {}

    /**
     * Deletions that were ordered since a moment.
     *
     * @param largest how many rows the largest one is of
     * @param unusual how many administrators ordered that were so large that an alarm was raised
     */
    public record Deletions(long orders, long rows, long largest, long unusual) {}

    /** @param width of a step, as the database says it: {@code 1 minute} */
    public List<Step> intake(Instant from, Instant to, String width) {
        Query query = entities.createNativeQuery(SERIES, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to)
                .setParameter("width", width);
        return rows(query).stream()
                .map(row -> new Step((Instant) row[0], number(row[1])))
                .toList();
    }

    /** Outcomes, rules and refusals since a moment, the most first. */
    public List<Number> counted(Instant from) {
        return numbers(entities.createNativeQuery(NUMBERS, Object[].class).setParameter("from", from));
    }

    /** Records since a moment by surface, which is the kind, and outcome. */
    public List<Number> outcomes(Instant from) {
        return numbers(entities.createNativeQuery(OUTCOMES, Object[].class).setParameter("from", from));
    }

    /** Orders, requests and mails by state. */
    public List<Number> queues() {
        return numbers(entities.createNativeQuery(QUEUES, Object[].class));
    }

    public List<Partition> partitions() {
        return rows(entities.createNativeQuery(PARTITIONS, Object[].class)).stream()
                .map(row -> new Partition((String) row[0], number(row[1]), number(row[2])))
                .toList();
    }

    /** Records of months and categories of which none is held after a day of this period, by category. */
    public List<Number> expiring(LocalDate from, LocalDate to) {
        return numbers(entities.createNativeQuery(EXPIRING, Object[].class)
                .setParameter("from", from)
                .setParameter("to", to));
    }

    public Deletions deletions(Instant since) {
        Object[] row = rows(entities.createNativeQuery(DELETIONS, Object[].class)
                        .setParameter("since", since))
                .get(0);
        return new Deletions(number(row[0]), number(row[1]), number(row[2]), number(row[3]));
    }

    /** Bytes of the whole database. */
    public long size() {
        return number(entities.createNativeQuery("select pg_database_size(current_database())")
                .getSingleResult());
    }

    private static List<Number> numbers(Query query) {
        return rows(query).stream()
                .map(row -> new Number((String) row[0], (String) row[1], number(row[2])))
                .toList();
    }

    private static long number(Object value) {
        return ((java.lang.Number) value).longValue();
    }

    private static List<Object[]> rows(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> (Object[]) row).toList();
    }
}
