package candor.diagnostics.performance.model;

import candor.collection.model.NewRecord;
import candor.collection.model.RecordRemoval;
import candor.collection.model.RecordStore;
import candor.diagnostics.performance.model.ReportArrivals.Taken;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.testing.Rows;
import candor.testing.SoftwareSource;
import candor.testing.TestDatabase;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Usage reports, and the work that measures them. Each test has a product of its own. */
public class MeasuredFixture {
    static final TestDatabase DATABASE = TestDatabase.get();
    static final SoftwareSource SOURCE = SoftwareSource.register(DATABASE);
    static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    static final LocalDate DAY = LocalDate.of(2026, 3, 10);
    private static final JsonMapper JSON = new JsonMapper();

    final String product = "Product " + UUID.randomUUID();

    static UUID newPerson() {
        UUID person = UUID.randomUUID();
        DATABASE.asOwner("insert into person (id, sign_in_name) values ('%s', '%1$s')".formatted(person));
        return person;
    }

    /** A report's version, machine, outcome and durations, in this order. */
    List<NewRecord> report(
            Rows whose, Instant at, String version, String gpu, List<String> outcomes, List<Integer> durations) {
        UUID client = UUID.randomUUID();
        String usage = String.join(
                ", ",
                outcomes.stream().map(each -> "{\"outcome\": \"" + each + "\"}").toList());
        String processing = String.join(
                ", ",
                durations.stream().map(each -> "{\"durationMs\": " + each + "}").toList());
        return List.of(
                whose.row(
                        client,
                        at,
                        Category.VERSION,
                        "{\"software\": {\"name\": \"%s\", \"version\": \"%s\"}}".formatted(product, version),
                        Rows.BASIS),
                whose.row(
                        client,
                        at,
                        Category.ENVIRONMENT,
                        "{\"environment\": {\"hardware\": {\"gpu\": \"" + gpu + "\"}}}",
                        Rows.BASIS),
                whose.row(client, at, Category.USAGE, "{\"tasks\": [" + usage + "]}", Rows.BASIS),
                whose.row(client, at, Category.PROCESSING, "{\"tasks\": [" + processing + "]}", Rows.BASIS));
    }

    static void store(Collection<NewRecord> rows) {
        DATABASE.run(session -> new RecordStore(session).store(List.copyOf(rows)));
    }

    static void remove(Collection<UUID> ids) {
        DATABASE.run(session -> new RecordRemoval(session).remove(ids, Instant.now()));
    }

    static void execute(String sql) {
        DATABASE.run(session -> session.createNativeMutationQuery(sql).executeUpdate());
    }

    static String ask(String sql) {
        return DATABASE.call(session ->
                String.valueOf(session.createNativeQuery(sql, Object.class).getSingleResult()));
    }

    /** Until nothing waits any more. */
    public static void measureAll() {
        while (measureSome()) {}
    }

    private static boolean measureSome() {
        return DATABASE.call(session -> {
            ReportArrivals arrivals = new ReportArrivals(session);
            Taken taken = arrivals.take(50).orElseThrow();
            MeasuredReports measured = new MeasuredReports(session);
            measured.replace(
                    taken.records(),
                    taken.reports().stream().map(MeasuredFixture::measure).toList());
            measured.fold();
            arrivals.done(taken.notes());
            return !taken.notes().isEmpty();
        });
    }

    private static Measurement measure(ArrivedReport report) {
        JsonNode software = json(report.version()).path("software");
        List<String> outcomes = new ArrayList<>();
        json(report.usage())
                .path("tasks")
                .forEach(task -> outcomes.add(task.path("outcome").asText()));
        List<Double> durations = new ArrayList<>();
        json(report.processing())
                .path("tasks")
                .forEach(task -> durations.add(task.path("durationMs").asDouble()));
        return new Measurement(
                report,
                new MeasureCell(
                        report.surface(),
                        report.organization(),
                        software.path("name").textValue(),
                        software.path("version").textValue(),
                        null,
                        null,
                        null,
                        null,
                        json(report.environment())
                                .at("/environment/hardware/gpu")
                                .textValue(),
                        null,
                        null),
                (int) outcomes.stream().filter("COMPLETED"::equals).count(),
                (int) outcomes.stream().filter("FAILED"::equals).count(),
                durations);
    }

    private static JsonNode json(@Nullable String text) {
        try {
            return JSON.readTree(text == null ? "{}" : text);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<List<@Nullable String>, Figures> by(LocalDate day, List<UUID> sight, Trait... traits) {
        PerformanceFilter filter = new PerformanceFilter(Surface.SOFTWARE, day, day, Map.of(Trait.PRODUCT, product));
        return DATABASE.call(session -> new PerformanceCounts(session).by(List.of(traits), filter, sight));
    }

    /** All of the test's product on the day of {@link #NOON}. */
    Figures all() {
        return by(DAY, List.of()).getOrDefault(List.of(), Figures.NONE);
    }

    /** An order that conceals a person's rows. */
    static UUID conceal(UUID whose, String categories) {
        UUID order = com.github.f4b6a3.uuid.UuidCreator.getTimeOrderedEpoch();
        DATABASE.asOwner("""
                insert into erasure (id, ordered_by, ordered_at, state, person_id, categories, begins_at, total)
                values ('%s', '%s', now(), 'WAITING', '%2$s', %s, now(), 0)""".formatted(order, whose, categories));
        execute("insert into concealment (erasure_id) values ('" + order + "')");
        return order;
    }

    static void undo(UUID order) {
        execute("update erasure set state = 'CANCELLED' where id = '" + order + "'");
        execute("delete from concealment where erasure_id = '" + order + "'");
    }
}
