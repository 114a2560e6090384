package candor.records.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.platform.model.Position;
import candor.records.model.Holder.OfPerson;
import candor.testing.Measured;
import candor.testing.SoftwareSource;
import candor.testing.TestDatabase;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * The thousandth page of a list against its first, in turns, in one run. It prints ratios and judges nothing;
 * docs/benchmarks.md says how to run it. Not a test: its name is found by no pattern.
 */
class PagingBenchmark {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final int RECORDS = 1_000_000;
    private static final int ON_A_PAGE = 60;
    private static final int PAGE = 1_000;
    private static final int LOOKS = 201;

    @Test
    void theThousandthPageAndTheFirst() {
        SoftwareSource source = SoftwareSource.register(DATABASE);
        UUID person = UUID.randomUUID();
        source.storeMany(person, RECORDS);
        DATABASE.asOwner("vacuum analyze collected_record");
        OfPerson holder = new OfPerson(person, List.of(source.license()));
        Position beforeIt = endOfPage(holder, PAGE - 1);
        Measured ratio = new Measured("page " + PAGE + " : page 1");
        Measured first = new Measured("page 1, ms");
        for (int look = 0; look < 2 * LOOKS; look++) {
            boolean firstFirst = look % 2 == 0;
            double one = look(holder, firstFirst ? null : beforeIt);
            double other = look(holder, firstFirst ? beforeIt : null);
            if (look >= LOOKS) {
                ratio.add(firstFirst ? other / one : one / other);
                first.add((firstFirst ? one : other) * 1_000);
            }
        }
        ratio.print();
        first.print();
    }

    /** By going through the list, as a person would. */
    private static Position endOfPage(OfPerson holder, int pages) {
        Position reached = null;
        for (int page = 0; page < pages; page++) {
            List<CollectedRecord> records = page(holder, reached);
            CollectedRecord last = records.get(records.size() - 1);
            reached = new Position(last.occurredAt(), last.id());
        }
        return Objects.requireNonNull(reached);
    }

    /** Seconds. */
    private static double look(OfPerson holder, @Nullable Position after) {
        long started = System.nanoTime();
        List<CollectedRecord> records = page(holder, after);
        double seconds = (System.nanoTime() - started) / 1e9;
        assertThat(records).hasSize(ON_A_PAGE);
        return seconds;
    }

    private static List<CollectedRecord> page(OfPerson holder, @Nullable Position after) {
        return DATABASE.call(session -> new RecordRepository(session).page(holder, RecordFilter.ALL, after, ON_A_PAGE));
    }
}
