package candor.export;

import candor.export.ExportLedger.Attempt;
import candor.export.model.ExportRows.Amount;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Writes down how far an attempt has come, beside it, whatever the database is busy with; and lets the attempt know that it may
 * write no more.
 */
final class SignsOfLife implements ExportContents.Progress, AutoCloseable {
    private static final int SECONDS_BETWEEN = 1;
    private static final int ROWS_TO_AN_ASSET = 50; // that take as long, more or less

    private final ExportLedger ledger;
    private final Attempt attempt;
    private final ScheduledFuture<?> signs;
    private volatile long done; // one thread alone adds to it
    private volatile long total;
    private volatile boolean superseded;

    SignsOfLife(ScheduledExecutorService schedule, ExportLedger ledger, Attempt attempt) {
        this.ledger = ledger;
        this.attempt = attempt;
        signs = schedule.scheduleWithFixedDelay(this::give, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    void expect(Amount amount) {
        total = amount.rows() + amount.assets() * ROWS_TO_AN_ASSET;
    }

    @Override
    public void row() {
        reach(1);
    }

    @Override
    public void asset() {
        reach(ROWS_TO_AN_ASSET);
    }

    private void reach(int further) {
        done += further;
        if (superseded) {
            throw new SupersededException();
        }
    }

    private void give() {
        try {
            ledger.reach(attempt.id(), attempt.number(), done, total);
        } catch (SupersededException e) {
            superseded = true;
        }
    }

    @Override
    public void close() {
        signs.cancel(false);
    }
}
