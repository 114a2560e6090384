package candor.diagnostics.performance.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Writes what reports were measured as; the database notes what that changes in the counts, and here it is added to them (ADR 23). For whoever
 * {@linkplain ReportArrivals#take took} the reports, in the same transaction.
 */
@ApplicationScoped
public class MeasuredReports {
    private static final List<String> FORGET = List.of("""
            delete from measured_report held using (
              select distinct source_id, client_id from collected_record where id = any (:ids)) report
            where held.source_id = report.source_id and held.client_id = report.client_id""", """
            delete from measured_report where record_id = any (:ids)""");

    private static final String ADD_CELL = """
            insert into measure_cell (surface, organization_id, product, version, plugin, plugin_version, host, operating_system, gpu, metric, unit)
            values (:surface, :organization, :product, :version, :plugin, :pluginVersion, :host, :system, :gpu, :metric, :unit)
            on conflict do nothing""";

    private static final String FIND_CELL = """
            select id from measure_cell
            where surface = :surface and organization_id is not distinct from :organization and product is not distinct from :product
              and version is not distinct from :version and plugin is not distinct from :plugin
              and plugin_version is not distinct from :pluginVersion and host is not distinct from :host
              and operating_system is not distinct from :system and gpu is not distinct from :gpu
              and metric is not distinct from :metric and unit is not distinct from :unit""";

    private static final String ADD = """
            insert into measured_report (record_id, source_id, client_id, cell_id, day, holder_id, completed, failed, buckets, parts)
            select record_id, source_id, client_id, cell_id, cast(day as date), holder_id, completed, failed, cast(buckets as integer[]),
              cast(parts as uuid[])
            from unnest(:records, :sources, :clients, :cells, :days, :holders, :completed, :failed, :buckets, :parts)
              as sent (record_id, source_id, client_id, cell_id, day, holder_id, completed, failed, buckets, parts)""";

    /** Only changes that are seen are taken: one that is committed meanwhile is left for the next time. */
    private static final String FOLD = """
            with changed as (delete from measure_change returning cell_id, measure, day, bucket, number),
            summed as (
              select cell_id, measure, day, bucket, sum(number) as number from changed group by 1, 2, 3, 4 having sum(number) <> 0)
            insert into measure_count as kept (cell_id, measure, day, bucket, number)
            select cell_id, measure, day, bucket, number from summed
            on conflict (cell_id, measure, day, bucket) do update set number = kept.number + excluded.number""";

    private static final String FORGET_CELLS = """
            delete from measure_cell where not exists (select from measured_report held where held.cell_id = measure_cell.id)
              and not exists (select from measure_change more where more.cell_id = measure_cell.id)""";

    @PersistenceContext
    private EntityManager entities;

    public MeasuredReports() {}

    /** For tests, which bring their own. */
    public MeasuredReports(EntityManager entities) {
        this.entities = entities;
    }

    /** In place of what the reports of these rows counted as. A row that is no more is the first of its report. */
    public void replace(Collection<UUID> records, List<Measurement> measured) {
        for (String forget : FORGET) {
            entities.createNativeQuery(forget)
                    .setParameter("ids", records.toArray(UUID[]::new))
                    .executeUpdate();
        }
        if (!measured.isEmpty()) {
            add(measured);
        }
    }

    /** Adds changes to the counts. Texts that nothing is counted of any more go. */
    public void fold() {
        entities.createNativeQuery(FOLD).executeUpdate();
        int emptied = entities.createNativeQuery("delete from measure_count where number = 0")
                .executeUpdate();
        if (emptied > 0) {
            entities.createNativeQuery(FORGET_CELLS).executeUpdate();
        }
    }

    private long cell(MeasureCell cell) {
        List<Long> found = find(cell);
        if (found.isEmpty()) {
            parameters(entities.createNativeQuery(ADD_CELL), cell).executeUpdate();
            found = find(cell);
        }
        return found.get(0);
    }

    @SuppressWarnings("unchecked") // the result class is given
    private List<Long> find(MeasureCell cell) {
        return parameters(entities.createNativeQuery(FIND_CELL, Long.class), cell)
                .getResultList();
    }

    private static Query parameters(Query query, MeasureCell cell) {
        query.setParameter("surface", cell.surface().name());
        nullable(query, "organization", UUID.class, cell.organization());
        nullable(query, "product", String.class, cell.product());
        nullable(query, "version", String.class, cell.version());
        nullable(query, "plugin", String.class, cell.plugin());
        nullable(query, "pluginVersion", String.class, cell.pluginVersion());
        nullable(query, "host", String.class, cell.host());
        nullable(query, "system", String.class, cell.operatingSystem());
        nullable(query, "gpu", String.class, cell.gpu());
        nullable(query, "metric", String.class, cell.metric());
        nullable(query, "unit", String.class, cell.unit());
        return query;
    }

    private void add(List<Measurement> measured) {
        Map<MeasureCell, Long> cells = new HashMap<>();
        measured.forEach(each -> cells.computeIfAbsent(each.cell(), this::cell));
        entities.createNativeQuery(ADD)
                .setParameter(
                        "records", column(measured, each -> each.of().parts().get(0), UUID[]::new))
                .setParameter("sources", column(measured, each -> each.of().source(), UUID[]::new))
                .setParameter("clients", column(measured, each -> each.of().client(), UUID[]::new))
                .setParameter("cells", column(measured, each -> cells.get(each.cell()), Long[]::new))
                .setParameter("days", column(measured, each -> day(each.of().occurredAt()), String[]::new))
                .setParameter("holders", column(measured, each -> each.of().holder(), UUID[]::new))
                .setParameter("completed", column(measured, Measurement::completed, Integer[]::new))
                .setParameter("failed", column(measured, Measurement::failed, Integer[]::new))
                .setParameter("buckets", column(measured, each -> array(each.buckets()), String[]::new))
                .setParameter("parts", column(measured, each -> array(each.of().parts()), String[]::new))
                .executeUpdate();
    }

    private static <T> T[] column(
            List<Measurement> measured, Function<Measurement, @Nullable T> column, IntFunction<T[]> array) {
        return measured.stream().map(column).toArray(array);
    }

    private static String day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate().toString();
    }

    /** As the database writes an array of what needs no quotes. */
    private static String array(List<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    /** Nothing has a type of its own, which the database wants to know. */
    private static <T> void nullable(Query query, String name, Class<T> type, @Nullable T value) {
        query.unwrap(org.hibernate.query.Query.class).setParameter(name, value, type);
    }
}
