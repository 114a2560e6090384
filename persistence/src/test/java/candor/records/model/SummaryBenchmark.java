package candor.records.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.model.NewRecord;
import candor.collection.model.RecordStore;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.model.Holder.OfPerson;
import candor.testing.Rows;
import candor.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * What the summary costs whoever stores, and what it spares whoever looks; each compared in turns, in one run. It prints
 * ratios and judges nothing; docs/benchmarks.md says how to run it. Not a test: its name is found by no pattern.
 */
class SummaryBenchmark {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final UUID SOURCE = UUID.randomUUID();
    private static final UUID LICENSE = UUID.randomUUID();
    private static final List<Category> CATEGORIES = Category.of(Surface.SOFTWARE);
    private static final int ROUNDS = 15;
    private static final int WARM_UP_ROUNDS = 5;
    private static final int LOOKS = 201;
    private static final int REPORTS_A_TRANSACTION = 500;
    private static final int TRANSACTIONS = 4;

    @BeforeAll
    static void sourceAndPartition() {
        DATABASE.asOwner(
                "insert into license (id, reference) values ('" + LICENSE + "', '" + LICENSE + "')",
                "insert into collector_source (id, surface, license_id) values ('" + SOURCE + "', 'SOFTWARE', '"
                        + LICENSE + "')");
        DATABASE.run(session -> new RecordStore(session).ensurePartition(LocalDate.now(ZoneOffset.UTC)));
    }

    @Test
    void storingWithAndWithoutCounting() {
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round < WARM_UP_ROUNDS + ROUNDS; round++) {
            List<List<NewRecord>> one = transactions();
            List<List<NewRecord>> other = transactions();
            boolean countedFirst = round % 2 == 0;
            double first = counting(countedFirst, one);
            double second = counting(!countedFirst, other);
            if (round >= WARM_UP_ROUNDS) {
                ratios.add(countedFirst ? first / second : second / first);
            }
            DATABASE.run(session -> new RecordSummary(session).fold(Integer.MAX_VALUE));
        }
        print("storing, counted : not counted", ratios);
    }

    @Test
    void aMillionRecordsAndAThousand() {
        UUID much = UUID.randomUUID();
        UUID little = UUID.randomUUID();
        insert(little, 1_000);
        insert(much, 1_000_000);
        DATABASE.run(session -> new RecordSummary(session).fold(Integer.MAX_VALUE));
        DATABASE.asOwner("vacuum analyze collected_record", "vacuum analyze record_summary");
        List<Double> ratios = new ArrayList<>();
        List<Double> ofMuch = new ArrayList<>();
        for (int look = 0; look < 2 * LOOKS; look++) {
            double millionth = look(much, 1_000_000);
            double thousandth = look(little, 1_000);
            if (look >= LOOKS) {
                ratios.add(millionth / thousandth);
                ofMuch.add(millionth * 1000);
            }
        }
        print("a summary, million records : thousand", ratios);
        print("a summary of a million records, ms", ofMuch);
    }

    private static List<List<NewRecord>> transactions() {
        Rows rows = new Rows(SOURCE, LICENSE, UUID.randomUUID(), null);
        String content = "{\"text\": \"" + "a word or two ".repeat(20) + "\"}";
        return IntStream.range(0, TRANSACTIONS)
                .mapToObj(any -> IntStream.range(0, REPORTS_A_TRANSACTION)
                        .boxed()
                        .flatMap(report -> CATEGORIES.stream().map(each -> rows.row(Instant.now(), each, content)))
                        .toList())
                .toList();
    }

    /** Seconds. */
    private static double counting(boolean counted, List<List<NewRecord>> transactions) {
        DATABASE.asOwner("alter table collected_record " + (counted ? "enable" : "disable") + " trigger count_added");
        long started = System.nanoTime();
        transactions.forEach(rows -> DATABASE.run(session -> new RecordStore(session).store(rows)));
        double seconds = (System.nanoTime() - started) / 1e9;
        DATABASE.asOwner("alter table collected_record enable trigger count_added");
        return seconds;
    }

    /** Over twelve months and all categories of the software. */
    private static void insert(UUID person, int records) {
        Rows rows = new Rows(SOURCE, LICENSE, person, null);
        DATABASE.run(
                session -> new RecordStore(session).store(List.of(rows.row(Instant.now(), CATEGORIES.get(0), "{}"))));
        DATABASE.asOwner("""
                insert into collected_record (id, source_id, client_id, surface, category, occurred_at, received_at, license_id,
                  person_id, basis_id, retain_until, omitted, content, size)
                select uuidv7(), source_id, gen_random_uuid(), surface, (array['%s'])[n %% %d + 1],
                  now() - n * interval '365 days' / %d, now(), license_id, person_id, basis_id, retain_until, '{}', '{"n": 1}', 8
                from collected_record, generate_series(1, %d) n where person_id = '%s'""".formatted(
                String.join("','", CATEGORIES.stream().map(Category::name).toList()),
                CATEGORIES.size(),
                records,
                records - 1,
                person));
    }

    /** Seconds. */
    private static double look(UUID person, long expected) {
        OfPerson holder = new OfPerson(person, List.of(LICENSE));
        return DATABASE.call(session -> {
            RecordSummary summary = new RecordSummary(session);
            long started = System.nanoTime();
            List<SummaryRow> rows = summary.of(holder);
            summary.span(holder);
            double seconds = (System.nanoTime() - started) / 1e9;
            assertThat(rows.stream().mapToLong(SummaryRow::records).sum()).isEqualTo(expected);
            return seconds;
        });
    }

    private static void print(String what, List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        System.out.printf(
                "%s, median of %d: %.2f (%.2f to %.2f)%n",
                what, sorted.size(), sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
