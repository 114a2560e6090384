package candor.records.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.model.AssetContents;
import candor.collection.model.CloudJobs;
import candor.collection.model.NewRecord;
import candor.collection.model.RecordRemoval;
import candor.collection.model.RecordStore;
import candor.collection.model.Visits;
import candor.collection.model.Visits.SignIn;
import candor.policy.model.Category;
import candor.policy.model.ElementRef;
import candor.reapplication.model.HeldReports;
import candor.reapplication.model.HeldRow;
import candor.testing.Rows;
import candor.testing.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.hibernate.Session;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever happens to rows, in whatever order: the summary is what counting the rows would give (ADR 10). */
class SummaryOfEverythingTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Instant FIRST = Instant.parse("2026-01-31T23:00:00Z");
    private static final LocalDate UNTIL = LocalDate.of(2027, 6, 1);

    private final UUID source = UUID.randomUUID();
    private final UUID license = UUID.randomUUID();
    private final UUID person = UUID.randomUUID();
    private final UUID organization = UUID.randomUUID();
    private final List<UUID> held = new ArrayList<>();

    @BeforeEach
    void somebodyWithALicense() {
        DATABASE.asOwner(
                "insert into person (id, sign_in_name) values ('" + person + "', '" + person + "')",
                "insert into license (id, reference) values ('" + license + "', '" + license + "')",
                "insert into collector_source (id, surface, license_id) values ('" + source + "', 'SOFTWARE', '"
                        + license + "')");
        DATABASE.run(session -> new RecordStore(session).ensurePartition(LocalDate.now(ZoneOffset.UTC)));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6})
    @DisplayName(
            "after any changes the summary is what counting the rows gives, folded or not, by two nodes at once too")
    void anyChanges(long seed) {
        Random random = new Random(seed);
        for (int step = 0; step < 60; step++) {
            change(random);
            if (random.nextInt(4) == 0) {
                assertThat(counted()).as("step %d", step).isEqualTo(recounted());
            }
            if (random.nextInt(5) == 0) {
                CompletableFuture<Void> elsewhere = CompletableFuture.runAsync(() -> fold(3));
                fold(1 + random.nextInt(20));
                elsewhere.join();
            }
        }
        assertThat(counted()).isEqualTo(recounted());
        fold(Integer.MAX_VALUE);
        assertThat(counted()).isEqualTo(recounted());
        assertThat(emptyCounts()).isZero();
    }

    private void change(Random random) {
        switch (random.nextInt(7)) {
            case 0, 1 -> store(random);
            case 2 -> joinAccount(random);
            case 3 -> changeJob(random);
            case 4 -> changeBytes(random);
            case 5 -> reduce(random);
            default -> delete(random);
        }
    }

    private void store(Random random) {
        List<NewRecord> rows =
                Stream.generate(() -> row(random)).limit(1 + random.nextInt(5)).toList();
        rows.forEach(row -> held.add(row.id()));
        DATABASE.run(session -> new RecordStore(session).store(rows));
    }

    private NewRecord row(Random random) {
        Rows whose =
                switch (random.nextInt(3)) {
                    case 0 -> new Rows(source, license, person, null);
                    case 1 -> new Rows(source, license, null, null);
                    default -> new Rows(source, license, random.nextBoolean() ? person : null, organization);
                };
        Category category = Category.values()[random.nextInt(Category.values().length)];
        NewRecord row = whose.row(sometime(random), category, "{\"é\": " + random.nextInt(100_000) + "}");
        return random.nextBoolean()
                ? row
                : row.with(row.content(), row.occurredAt(), UNTIL, List.of(ElementRef.parse("VERSION.PLUGIN_VERSION")));
    }

    private void joinAccount(Random random) {
        UUID visitor = UUID.randomUUID();
        NewRecord row = new Rows(source, null, null, null)
                .row(sometime(random), Category.ACTIVITY, "{}")
                .ofVisitor(visitor);
        held.add(row.id());
        DATABASE.run(session -> new RecordStore(session).store(List.of(row)));
        DATABASE.run(session -> new Visits(session)
                .signIn(List.of(new SignIn(visitor, person, row.occurredAt().plusSeconds(1)))));
    }

    private void changeJob(Random random) {
        UUID job = UUID.randomUUID();
        NewRecord row = new Rows(source, license, person, null).row(sometime(random), Category.JOB, "{}");
        held.add(row.id());
        CloudJobs.Row later = new CloudJobs.Row(
                "{\"status\": \"COMPLETED\"}", sometime(random), UNTIL, List.of("JOB.TASK_METADATA"), List.of(), 730);
        DATABASE.run(session -> {
            new CloudJobs(session).claim(Map.of(job, row.id()));
            new RecordStore(session).store(List.of(row));
        });
        DATABASE.run(session ->
                new CloudJobs(session).update(List.of(new CloudJobs.Known(job, row.id(), "{}", later)), Set.of()));
    }

    private void changeBytes(Random random) {
        any(random).stream().filter(this::isAsset).forEach(row -> {
            DATABASE.run(session -> new RecordRemoval(session).removeBytes(List.of(row)));
            if (random.nextBoolean()) {
                UUID upload = UUID.randomUUID();
                DATABASE.run(session -> {
                    AssetContents contents = new AssetContents(session);
                    contents.begin(upload, row, FIRST);
                    contents.complete(upload, row, random.nextInt(1_000_000), new byte[32], FIRST);
                });
            }
        });
    }

    private boolean isAsset(UUID row) {
        return DATABASE.call(
                session -> switch (session.find(CollectedRecord.class, row).category()) {
                    case UPLOADED_ASSET, GENERATED_ASSET -> true;
                    default -> false;
                });
    }

    private void reduce(Random random) {
        any(random)
                .forEach(row -> DATABASE.run(session -> {
                    CollectedRecord before = session.find(CollectedRecord.class, row);
                    HeldRow less = new HeldRow(
                            row,
                            source,
                            before.clientId(),
                            before.category(),
                            before.occurredAt(),
                            random.nextBoolean(),
                            null,
                            null,
                            Rows.BASIS,
                            UNTIL.minusDays(random.nextInt(90)),
                            random.nextBoolean() ? List.of() : List.of("VERSION.PLUGIN_VERSION"),
                            "{}");
                    long basis = new RecordStore(session)
                            .basisIds(List.of(Rows.BASIS))
                            .get(Rows.BASIS);
                    new HeldReports(session).update(less, basis);
                }));
    }

    private void delete(Random random) {
        List<UUID> rows = any(random);
        held.removeAll(rows);
        DATABASE.run(session -> new RecordRemoval(session).remove(rows, FIRST));
    }

    /** None, or some of those that are held. */
    private List<UUID> any(Random random) {
        return held.stream().filter(row -> random.nextInt(6) == 0).toList();
    }

    private static Instant sometime(Random random) {
        return FIRST.plus(Duration.ofMinutes(random.nextInt(3 * 30 * 24 * 60)));
    }

    private static void fold(int most) {
        DATABASE.run(session -> new RecordSummary(session).fold(most));
    }

    private Map<String, String> counted() {
        return ask("""
                select concat_ws(' ', organization_id, person_id, license_id, category, month),
                  concat_ws(' ', sum(records), sum(reduced), sum(bytes)) from (
                    select organization_id, person_id, license_id, category, month, records, reduced, bytes from record_summary
                    union all
                    select organization_id, person_id, license_id, category, month, records, reduced, bytes
                    from record_summary_change) counted
                where %s group by organization_id, person_id, license_id, category, month having sum(records) <> 0""");
    }

    private Map<String, String> recounted() {
        return ask("""
                select concat_ws(' ', organization_id, person_id, license_id, category, month),
                  concat_ws(' ', count(*), count(*) filter (where omitted <> '{}'),
                    sum(octets + coalesce((select bytes.size from asset_content bytes where bytes.record_id = held.id), 0)))
                from (select id, organization_id, person_id, case when person_id is null then license_id end as license_id,
                  category, date_trunc('month', occurred_at at time zone 'UTC')::date as month, omitted,
                  octet_length(content::text) as octets from collected_record) held
                where %s group by organization_id, person_id, license_id, category, month""");
    }

    private Map<String, String> ask(String sql) {
        Map<String, String> answers = new TreeMap<>();
        String ours = "(person_id = '%s' or license_id = '%s' or organization_id = '%s')"
                .formatted(person, license, organization);
        DATABASE.run(session -> session.createNativeQuery(sql.formatted(ours), Object[].class)
                .getResultList()
                .forEach(row -> answers.put((String) row[0], (String) row[1])));
        return answers;
    }

    private long emptyCounts() {
        return DATABASE.call((Session session) -> session.createNativeQuery(
                        "select count(*) from record_summary where records = 0", Long.class)
                .getSingleResult());
    }
}
