package candor.records.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.collection.model.NewRecord;
import candor.collection.model.RecordStore;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.model.Holder.OfPerson;
import candor.testing.Measured;
import candor.testing.Rows;
import candor.testing.SoftwareSource;
import candor.testing.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/**
 * What the summary costs whoever stores, and what it spares whoever looks; each compared in turns, in one run. It prints
 * ratios and judges nothing; docs/benchmarks.md says how to run it. Not a test: its name is found by no pattern.
 */
class SummaryBenchmark {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final SoftwareSource SOURCE = SoftwareSource.register(DATABASE);
    private static final List<Category> CATEGORIES = Category.of(Surface.SOFTWARE);
    private static final int ROUNDS = 15;
    private static final int WARM_UP_ROUNDS = 5;
    private static final int LOOKS = 201;
    private static final int REPORTS_A_TRANSACTION = 500;
    private static final int TRANSACTIONS = 4;

    @Test
    void storingWithAndWithoutCounting() {
        Measured ratios = new Measured("storing, counted : not counted");
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
        ratios.print();
    }

    @Test
    void aMillionRecordsAndAThousand() {
        UUID much = UUID.randomUUID();
        UUID little = UUID.randomUUID();
        SOURCE.storeMany(little, 1_000);
        SOURCE.storeMany(much, 1_000_000);
        DATABASE.run(session -> new RecordSummary(session).fold(Integer.MAX_VALUE));
        DATABASE.asOwner("vacuum analyze collected_record", "vacuum analyze record_summary");
        Measured ratios = new Measured("a summary, million records : thousand");
        Measured ofMuch = new Measured("a summary of a million records, ms");
        for (int look = 0; look < 2 * LOOKS; look++) {
            double millionth = look(much, 1_000_000);
            double thousandth = look(little, 1_000);
            if (look >= LOOKS) {
                ratios.add(millionth / thousandth);
                ofMuch.add(millionth * 1000);
            }
        }
        ratios.print();
        ofMuch.print();
    }

    private static List<List<NewRecord>> transactions() {
        Rows rows = SOURCE.rows(UUID.randomUUID());
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

    /** Seconds. */
    private static double look(UUID person, long expected) {
        OfPerson holder = new OfPerson(person, List.of(SOURCE.license()));
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
}
