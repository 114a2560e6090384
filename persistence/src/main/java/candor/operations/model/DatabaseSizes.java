package candor.operations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How large the database was, a look a day. Must be called inside a transaction. */
@ApplicationScoped
public class DatabaseSizes {
    private static final String WHOLE = "";

    /** A day that somebody has looked at is not measured again: that opens every file there is. */
    private static final String NOTE = """
            insert into database_size (day, part, bytes)
            select :day, part, bytes from (
              select '' as part, pg_database_size(current_database()) as bytes
              union all select cast(child.relname as text), pg_total_relation_size(child.oid)
              from pg_inherits join pg_class child on child.oid = inhrelid
              where inhparent = cast('collected_record' as regclass)) measured
            where not exists (select from database_size where day = :day)
            on conflict (day, part) do nothing""";

    @PersistenceContext
    private EntityManager entities;

    public DatabaseSizes() {}

    /** For tests, which bring their own. */
    public DatabaseSizes(EntityManager entities) {
        this.entities = entities;
    }

    /** @param bytes of the whole database */
    public record Size(LocalDate day, long bytes) {}

    /** Of this day, unless some node has. @return whether none had */
    public boolean note(LocalDate day) {
        return entities.createNativeQuery(NOTE).setParameter("day", day).executeUpdate() > 0;
    }

    /** The earliest first; a day on which no node was up is not among them. */
    public List<Size> since(LocalDate day) {
        return rows("select day, bytes from database_size where part = :part and day >= :day order by day", day)
                .stream()
                .map(row -> new Size(((Date) row[0]).toLocalDate(), ((Number) row[1]).longValue()))
                .toList();
    }

    /** Bytes of each part of the table of records, on the first day from this one on that somebody looked at. */
    public Map<String, Long> parts(LocalDate day) {
        return rows("""
                select part, bytes from database_size where part <> :part
                and day = (select min(day) from database_size where day >= :day)""", day).stream()
                .collect(Collectors.toMap(row -> (String) row[0], row -> ((Number) row[1]).longValue()));
    }

    public void forget(LocalDate before) {
        entities.createNativeQuery("delete from database_size where day < :day")
                .setParameter("day", before)
                .executeUpdate();
    }

    private List<Object[]> rows(String sql, LocalDate day) {
        List<?> rows = entities.createNativeQuery(sql, Object[].class)
                .setParameter("part", WHOLE)
                .setParameter("day", day)
                .getResultList();
        return rows.stream().map(Object[].class::cast).toList();
    }
}
