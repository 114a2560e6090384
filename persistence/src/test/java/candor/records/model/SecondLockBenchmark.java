package candor.records.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.platform.model.Acting;
import candor.platform.model.ActingTransaction;
import candor.records.model.Holder.OfPerson;
import candor.testing.Measured;
import candor.testing.SoftwareSource;
import candor.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A page of fifty of somebody's 200,000 records, as whoever reads it and as nobody in particular, in turns: what telling the database and
 * its second condition cost (ADR 27). It prints ratios and judges nothing; docs/benchmarks.md says how to run it.
 */
class SecondLockBenchmark {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final int RECORDS = 200_000;
    private static final int ON_A_PAGE = 50;
    private static final int LOOKS = 301;

    private final UUID person = UUID.randomUUID();

    @Test
    void lockedAndOpen() {
        SoftwareSource.register(DATABASE).storeMany(person, RECORDS);
        DATABASE.asOwner("vacuum analyze collected_record");
        Measured ratio = new Measured("page, acting for its reader : for nobody");
        Measured open = new Measured("page for nobody, ms");
        for (int round = -LOOKS; round < LOOKS; round++) {
            boolean inOrder = round % 2 == 0;
            double first = milliseconds(inOrder);
            double second = milliseconds(!inOrder);
            if (round >= 0) {
                ratio.add(inOrder ? first / second : second / first);
                open.add(inOrder ? second : first);
            }
        }
        ratio.print();
        open.print();
    }

    private double milliseconds(boolean acting) {
        long started = System.nanoTime();
        List<CollectedRecord> records = DATABASE.call(session -> {
            if (acting) {
                new ActingTransaction(session).actFor(new Acting(person, null, null));
            }
            return new RecordRepository(session)
                    .page(new OfPerson(person, List.of()), RecordFilter.ALL, null, ON_A_PAGE);
        });
        double milliseconds = (System.nanoTime() - started) / 1e6;
        assertThat(records).hasSize(ON_A_PAGE);
        return milliseconds;
    }
}
