package candor.diagnostics.performance.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Reads kept counts: no report is counted when somebody looks, and of people only whether they are enough (ADR 23). */
@ApplicationScoped
public class PerformanceCounts {
    /** Fewer people's figures are never shown by themselves. */
    public static final int ENOUGH = 5;

    private static final String COUNTS = """
            select kept.measure, kept.bucket, sum(kept.number) %s
            from measure_cell cell join measure_kept kept on kept.cell_id = cell.id
            where %s and kept.day between :from and :to group by 1, 2 %s having sum(kept.number) <> 0""";

    private static final String HOLDERS = """
            select distinct report.holder_id %s
            from measure_cell cell cross join lateral (
              select distinct held.holder_id from measured_report held
              where held.cell_id = cell.id and held.day between :from and :to and held.holder_id is not null limit %s) report
            where %s""";

    @PersistenceContext
    private EntityManager entities;

    public PerformanceCounts() {}

    /** For tests, which bring their own. */
    public PerformanceCounts(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * By what reports say of themselves, in the order of the traits.
     *
     * @param sight organizations whose people's diagnostics staff may see (R18)
     * @return by the values of the traits; absent is what a report does not say
     */
    public Map<List<@Nullable String>, Figures> by(List<Trait> traits, PerformanceFilter filter, List<UUID> sight) {
        Map<List<@Nullable String>, Counted> counted = new HashMap<>();
        String columns = columns(traits);
        String groups = IntStream.range(0, traits.size())
                .mapToObj(place -> ", " + (place + 4))
                .collect(Collectors.joining());
        for (Object[] row : rows(COUNTS.formatted(columns, filter.condition(), groups), filter, sight)) {
            counted.computeIfAbsent(key(row, 3), any -> new Counted()).add(row);
        }
        Map<List<@Nullable String>, Set<UUID>> holders = new HashMap<>();
        for (Object[] row : rows(HOLDERS.formatted(columns, ENOUGH, filter.condition()), filter, sight)) {
            holders.computeIfAbsent(key(row, 1), any -> new java.util.HashSet<>())
                    .add((UUID) row[0]);
        }
        Map<List<@Nullable String>, Figures> figures = new HashMap<>();
        counted.forEach((key, sums) -> figures.put(key, sums.figures(holders.getOrDefault(key, Set.of()))));
        return figures;
    }

    /** Sums of one key, while they are read. */
    private static final class Counted {
        private final Map<String, Long> numbers = new HashMap<>();
        private final Map<Integer, Long> buckets = new TreeMap<>();

        void add(Object[] row) {
            long number = ((Number) row[2]).longValue();
            if (row[0].equals("VALUE")) {
                buckets.put(((Number) row[1]).intValue(), number);
            } else {
                numbers.put((String) row[0], number);
            }
        }

        Figures figures(Set<UUID> holders) {
            return new Figures(
                    numbers.getOrDefault("REPORT", 0L),
                    numbers.getOrDefault("COMPLETED", 0L),
                    numbers.getOrDefault("FAILED", 0L),
                    new Histogram(buckets),
                    holders);
        }
    }

    private static List<@Nullable String> key(Object[] row, int from) {
        List<@Nullable String> key = new ArrayList<>();
        Arrays.stream(row, from, row.length).forEach(value -> key.add((String) value));
        return Collections.unmodifiableList(key);
    }

    private static String columns(List<Trait> traits) {
        return traits.stream().map(trait -> ", cell." + trait.column()).collect(Collectors.joining());
    }

    @SuppressWarnings("unchecked") // the result class is given
    private List<Object[]> rows(String sql, PerformanceFilter filter, List<UUID> sight) {
        Query query = entities.createNativeQuery(sql, Object[].class)
                .setParameter("sight", sight.toArray(UUID[]::new))
                .setParameter("from", filter.from())
                .setParameter("to", filter.to());
        filter.parameters().forEach(query::setParameter);
        return query.getResultList();
    }
}
