package candor.operations.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What came in, minute by minute, of all nodes together. Must be called inside a transaction. */
@ApplicationScoped
public class IntakeCounts {
    private static final String ADD = """
            insert into intake_count (minute, kind, name, number)
            select date_trunc('minute', cast(:at as timestamptz)), kind, name, number
            from unnest(cast(:kinds as text[]), cast(:names as text[]), cast(:numbers as bigint[])) as counted (kind, name, number)
            on conflict (minute, kind, name) do update set number = intake_count.number + excluded.number""";

    @PersistenceContext
    private EntityManager entities;

    public IntakeCounts() {}

    /** For tests, which bring their own. */
    public IntakeCounts(EntityManager entities) {
        this.entities = entities;
    }

    /** What is counted. */
    public enum Kind {
        /** A record, by what became of it. */
        OUTCOME,
        /** A record, by a rule that decided it. */
        RULE,
        /** A request of which nothing was taken. */
        REFUSED
    }

    /** @param name of the surface and the outcome ({@code CLOUD.ROUTED}), of the rule, or why it was refused */
    public record Counted(Kind kind, String name) implements Comparable<Counted> {
        @Override
        public int compareTo(Counted other) {
            int kinds = kind.compareTo(other.kind);
            return kinds == 0 ? name.compareTo(other.name) : kinds;
        }
    }

    /** Adds to a moment's minute; in one order everywhere, so that two nodes do not wait for each other for good. */
    public void add(Instant at, Map<Counted, Long> counted) {
        List<String> kinds = new ArrayList<>();
        List<String> names = new ArrayList<>();
        List<Long> numbers = new ArrayList<>();
        new TreeMap<>(counted).forEach((what, number) -> {
            kinds.add(what.kind().name());
            names.add(what.name());
            numbers.add(number);
        });
        entities.createNativeQuery(ADD)
                .setParameter("at", at)
                .setParameter("kinds", kinds.toArray(String[]::new))
                .setParameter("names", names.toArray(String[]::new))
                .setParameter("numbers", numbers.toArray(Long[]::new))
                .executeUpdate();
    }

    public void forget(Instant before) {
        entities.createNativeQuery("delete from intake_count where minute < :before")
                .setParameter("before", before)
                .executeUpdate();
    }
}
