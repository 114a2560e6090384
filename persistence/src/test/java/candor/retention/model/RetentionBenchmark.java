package candor.retention.model;

import candor.collection.model.NewRecord;
import candor.collection.model.RecordStore;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.testing.Measured;
import candor.testing.Rows;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** What dropping an expired month costs against deleting it, and what finding expired rows by an index costs whoever stores (docs/benchmarks.md). */
class RetentionBenchmark extends RetentionFixture {
    private static final int REPORTS = 20_000;
    private static final int WARM_UP = 1;
    private static final int ROUNDS = 5;
    private static final List<Category> CATEGORIES = Category.of(Surface.SOFTWARE);

    @Test
    @DisplayName("an expired month, dropped : deleted in portions : deleted by one statement, in turns")
    void droppingAgainstDeleting() {
        Measured portions = new Measured("dropped : deleted in portions, times as fast");
        Measured bare = new Measured("dropped : one DELETE of the rows alone, times as fast");
        Measured each = new Measured("microseconds a row, dropped");
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            double dropped = dropped();
            double deleted = deleted();
            double alone = deletedAlone();
            if (round >= WARM_UP) {
                portions.add(deleted / dropped);
                bare.add(alone / dropped);
                each.add(dropped * 1e6 / (REPORTS * CATEGORIES.size()));
            }
        }
        portions.print();
        bare.print();
        each.print();
    }

    @Test
    @DisplayName("storing with the index of what is to go : without, in turns, processor time of the database")
    void costOfTheIndex() throws IOException {
        Measured ratio = new Measured("storing with the index : without");
        for (int round = 0; round < 2 + 11; round++) {
            double with = storing();
            DATABASE.asOwner("drop index collected_record_to_go");
            double without = storing();
            DATABASE.asOwner(
                    "create index collected_record_to_go on collected_record (retain_until, organization_id, category collate \"C\")");
            if (round >= 2) {
                ratio.add(with / without);
            }
        }
        ratio.print();
    }

    /** Seconds, by the steps of the service. */
    private double dropped() {
        fill();
        long started = System.nanoTime();
        UUID run = carryOut(day.plusDays(nextDay()));
        double seconds = seconds(started);
        require(run, "dropped", !isMonthThere());
        return seconds;
    }

    /** Seconds, by the steps of the service: a row that stays keeps the month from being dropped. */
    private double deleted() {
        fill();
        NewRecord stays = row(Category.USAGE, LocalDate.of(2099, 1, 1));
        store(stays);
        long started = System.nanoTime();
        UUID run = carryOut(day.plusDays(nextDay()));
        double seconds = seconds(started);
        require(run, "deleted", held().equals(List.of(stays.id())));
        return seconds;
    }

    /** Seconds: no bytes, no jobs, nothing noted as deleted, nothing reported. */
    private double deletedAlone() {
        fill();
        long started = System.nanoTime();
        DATABASE.run(session -> session.createNativeMutationQuery(
                        "delete from collected_record where source_id = '" + source + "'")
                .executeUpdate());
        return seconds(started);
    }

    private int days;

    private int nextDay() {
        return days++;
    }

    private void require(UUID run, String what, boolean done) {
        long reported =
                report(run).stream().mapToLong(RetentionRuns.Removed::records).sum();
        if (!done || reported != (long) REPORTS * CATEGORIES.size()) {
            throw new AssertionError("not " + what + ": " + reported);
        }
    }

    private void fill() {
        DATABASE.run(session -> new RecordStore(session).ensurePartition(month));
        DATABASE.asOwner("delete from collected_record where source_id = '" + source + "'");
        store(row(Category.USAGE, over));
        DATABASE.asOwner(
                """
                with reports as (
                  select n, gen_random_uuid() as client_id, timestamptz '%s' + n * interval '1 second' as at
                  from generate_series(1, %d) n),
                noted as (
                  insert into known_record (source_id, client_id, received_at) select '%s', client_id, at from reports)
                insert into collected_record (id, source_id, client_id, surface, category, occurred_at, received_at, license_id,
                  person_id, organization_id, basis_id, retain_until, omitted, content, size)
                select uuidv7(at - now()), source_id, reports.client_id, surface, kind.category, at, at, license_id, person_id,
                  '%s', basis_id, retain_until, '{}', jsonb_build_object('text', repeat('a word or two ', 20)), 292
                from collected_record cross join reports cross join unnest(array['%s']) kind(category)
                where source_id = '%3$s'""".formatted(
                                arrival,
                                REPORTS,
                                source,
                                organization,
                                CATEGORIES.stream().map(Category::name).collect(Collectors.joining("','"))),
                "delete from collected_record where source_id = '" + source + "' and organization_id is null",
                "vacuum analyze collected_record");
    }

    /** What the session's process used for forty transactions of 500 rows, in ticks of the system: other programs make it no longer. */
    private double storing() throws IOException {
        DATABASE.run(session -> new RecordStore(session).ensurePartition(LocalDate.now()));
        List<List<NewRecord>> transactions = IntStream.range(0, 40)
                .mapToObj(any -> IntStream.range(0, 500)
                        .mapToObj(n -> new Rows(source, license, person, organization)
                                .row(
                                        Instant.now(),
                                        CATEGORIES.get(n % CATEGORIES.size()),
                                        "{\"text\": \"" + "a word or two ".repeat(20) + "\"}"))
                        .toList())
                .toList();
        try (Session session = DATABASE.open()) {
            int process = session.createNativeQuery("select pg_backend_pid()", Integer.class)
                    .getSingleResult();
            long before = ticks(process);
            for (List<NewRecord> rows : transactions) {
                session.beginTransaction();
                new RecordStore(session).store(rows);
                session.getTransaction().commit();
            }
            return ticks(process) - before;
        }
    }

    private static long ticks(int process) throws IOException {
        String[] fields = Files.readString(Path.of("/proc", Integer.toString(process), "stat"))
                .replaceFirst(".*\\) ", "")
                .split(" ");
        return Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
    }

    private static double seconds(long started) {
        return (System.nanoTime() - started) / 1e9;
    }
}
