package candor.operations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;

/** What does not go on by itself and needs an operator; and of which of it people were told. Must be called inside a transaction. */
@ApplicationScoped
public class OperationsFaults {
    /** A failed run of retention is made good by a later one; a broken audit, by a later verification that finds it whole. */
    private static final String OPEN = """
            select 'RETENTION_FAILED', cast(run.id as text), run.worked_at, cast(run.day as text) from retention_run run
            where state = 'FAILED'
              and not exists (select from retention_run later where later.day > run.day and later.state = 'COMPLETED')
            union all
            select 'ERASURE_FAILED', cast(id as text), coalesce(worked_at, ordered_at), cast(id as text) from erasure
            where state = 'FAILED'
            union all
            select 'AUDIT_BROKEN', concat_ws(' ', details ->> 'result', details ->> 'entry'), at, details ->> 'entry'
            from (select act.at, act.details from audit_entry entry join administrative_act act on act.id = entry.act_id
              where entry.action = 'audit.verified' order by entry.at desc, entry.act_id desc limit 1) verified
            where details ->> 'result' <> 'WHOLE'
            order by 3 desc, 2""";

    @PersistenceContext
    private EntityManager entities;

    public OperationsFaults() {}

    /** For tests, which bring their own. */
    public OperationsFaults(EntityManager entities) {
        this.entities = entities;
    }

    /** What can be wrong. */
    public enum Kind {
        /** A day's retention was tried too often in vain: what is past its period stays (R15). */
        RETENTION_FAILED,
        /** A deletion was tried too often in vain: its rows are hidden, and still there (R17). */
        ERASURE_FAILED,
        /** The audit is not what it was (R19). */
        AUDIT_BROKEN
    }

    /**
     * One of them.
     *
     * @param object the id of the run or order, or what was found of the audit
     * @param name   the day of the run, the id of the order, the number of the audit's entry
     */
    public record Fault(Kind kind, String object, Instant at, String name) {}

    /** The latest first. */
    public List<Fault> open() {
        List<?> rows = entities.createNativeQuery(OPEN, Object[].class).getResultList();
        return rows.stream()
                .map(Object[].class::cast)
                .map(row -> new Fault(
                        Kind.valueOf((String) row[0]), (String) row[1], (Instant) row[2], String.valueOf(row[3])))
                .toList();
    }

    /** @return whether nobody was told before, on any node; whoever else asks waits for the caller's transaction */
    public boolean raise(Kind kind, String object, Instant now) {
        return entities.createNativeQuery("""
                        insert into operations_alarm (kind, object, raised_at) values (:kind, :object, :now)
                        on conflict (kind, object) do nothing""")
                        .setParameter("kind", kind.name())
                        .setParameter("object", object)
                        .setParameter("now", Timestamp.from(now))
                        .executeUpdate()
                > 0;
    }
}
