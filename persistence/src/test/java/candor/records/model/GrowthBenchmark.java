package candor.records.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.records.model.Holder.OfPerson;
import candor.testing.Measured;
import candor.testing.SoftwareSource;
import candor.testing.TestDatabase;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/**
 * A page of fifty records of somebody with ten million, against one of somebody with a million beside them, in turns; and the latter's
 * page before the ten million came. It prints ratios and judges nothing; docs/benchmarks.md says how to run it.
 */
class GrowthBenchmark {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final int MILLION = 1_000_000;
    private static final int ON_A_PAGE = 50;
    private static final int LOOKS = 201;

    @Test
    void tenMillionAndOne() {
        SoftwareSource source = SoftwareSource.register(DATABASE);
        OfPerson one = someone(source, MILLION);
        Measured alone = new Measured("page among a million, ms");
        looks(one, one, (first, second) -> alone.add(first * 1_000));
        OfPerson ten = someone(source, 10 * MILLION);
        Measured ratio = new Measured("page of ten million : page of one million");
        Measured beside = new Measured("page of a million beside ten, ms");
        looks(ten, one, (first, second) -> {
            ratio.add(first / second);
            beside.add(second * 1_000);
        });
        ratio.print();
        alone.print();
        beside.print();
    }

    private static OfPerson someone(SoftwareSource source, int records) {
        UUID person = UUID.randomUUID();
        source.storeMany(person, records);
        DATABASE.asOwner("vacuum analyze collected_record");
        return new OfPerson(person, List.of());
    }

    private interface Look {
        void took(double first, double second);
    }

    /** In turns, after as many to warm up. */
    private static void looks(OfPerson first, OfPerson second, Look look) {
        for (int round = 0; round < 2 * LOOKS; round++) {
            boolean inOrder = round % 2 == 0;
            double one = seconds(inOrder ? first : second);
            double other = seconds(inOrder ? second : first);
            if (round >= LOOKS) {
                look.took(inOrder ? one : other, inOrder ? other : one);
            }
        }
    }

    private static double seconds(OfPerson holder) {
        long started = System.nanoTime();
        List<CollectedRecord> records =
                DATABASE.call(session -> new RecordRepository(session).page(holder, RecordFilter.ALL, null, ON_A_PAGE));
        double seconds = (System.nanoTime() - started) / 1e9;
        assertThat(records).hasSize(ON_A_PAGE);
        return seconds;
    }
}
