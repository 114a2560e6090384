package candor.diagnostics.performance.model;

import candor.collection.model.NewRecord;
import candor.testing.Measured;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * What the notes of diagnostics cost whoever stores reports: the same rows with no notes, with those of errors, and with those of errors and
 * reports, in turns. The worker is not in it. Not part of the tests: {@code -Dtest=PerformanceNotesBenchmark}.
 */
class PerformanceNotesBenchmark extends MeasuredFixture {
    private static final int ROUNDS = 150;
    private static final int REPORTS = 125;

    private int sent;

    @Test
    @DisplayName("storing 500 rows a transaction, with and without notes")
    void storing() {
        Measured errors = new Measured("with the notes of errors : without any");
        Measured both = new Measured("with the notes of errors and reports : without any");
        Measured worker = new Measured("microseconds a report, measured and counted by the worker");
        for (int i = -20; i < ROUNDS; i++) {
            double none = store("disable", "disable");
            double ofErrors = store("enable", "disable");
            double ofBoth = store("enable", "enable");
            long started = System.nanoTime();
            measureAll();
            if (i >= 0) {
                errors.add(ofErrors / none);
                both.add(ofBoth / none);
                worker.add((System.nanoTime() - started) / 1e3 / REPORTS);
            }
        }
        errors.print();
        both.print();
        worker.print();
    }

    /** Seconds of one transaction. */
    private double store(String errors, String reports) {
        DATABASE.asOwner(
                "alter table collected_record " + errors + " trigger errors_added",
                "alter table collected_record " + reports + " trigger measures_added");
        List<NewRecord> rows = new ArrayList<>();
        for (int i = 0; i < REPORTS; i++) {
            rows.addAll(report(
                    SOURCE.rows(null),
                    NOON.plusMillis(sent++),
                    "4." + i % 5,
                    "gpu " + i % 20,
                    List.of("COMPLETED", "FAILED"),
                    List.of(1000 + i, 50_000 - i)));
        }
        long started = System.nanoTime();
        store(rows);
        return (System.nanoTime() - started) / 1e9;
    }
}
