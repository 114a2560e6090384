package candor.export;

import candor.export.model.ExportRows.Reader;
import candor.export.model.ExportedRow;
import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Reads rows in another thread, a few portions ahead, so that the database does not wait for whoever writes, nor the reverse. */
final class ReadAhead {
    private static final int PORTIONS = 4;
    private static final int ROWS = 250;
    private static final int CHARACTERS = 1 << 20;
    private static final int MILLISECONDS_BETWEEN_LOOKS = 100;
    private static final List<ExportedRow> END = List.of();

    private final BlockingQueue<List<ExportedRow>> portions = new ArrayBlockingQueue<>(PORTIONS);
    private volatile boolean unwanted;
    private List<ExportedRow> portion = new ArrayList<>(ROWS);
    private int characters;

    /** What gives rows, one after another. */
    @FunctionalInterface
    interface Source {
        void each(Reader reader) throws IOException, SQLException;
    }

    private ReadAhead() {}

    /** Hands every row to the work, in this thread. Whatever happens, nobody reads any more when it returns. */
    static void each(Source rows, ExecutorService readers, Reader work) throws IOException, SQLException {
        ReadAhead ahead = new ReadAhead();
        Future<?> reading = readers.submit(() -> {
            ahead.read(rows);
            return null;
        });
        try {
            ahead.work(work);
        } finally {
            ahead.unwanted = true;
            ahead.portions.clear();
            awaitEnd(reading);
        }
    }

    private void read(Source rows) throws IOException, SQLException {
        try {
            rows.each(this::add);
            hand(portion);
        } finally {
            hand(END);
        }
    }

    private void add(ExportedRow row) {
        portion.add(row);
        characters += row.content().length();
        if (portion.size() == ROWS || characters > CHARACTERS) {
            hand(portion);
            portion = new ArrayList<>(ROWS);
            characters = 0;
        }
    }

    private void hand(List<ExportedRow> complete) {
        try {
            while (!portions.offer(complete, MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
                if (unwanted) {
                    throw new CancellationException();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException();
        }
    }

    private void work(Reader work) throws IOException, SQLException {
        try {
            for (List<ExportedRow> next = portions.take(); next != END; next = portions.take()) {
                for (ExportedRow row : next) {
                    work.read(row);
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        }
    }

    /** Its connection is its own until then. What went wrong there is said here, unless something went wrong here first. */
    private static void awaitEnd(Future<?> reading) throws IOException {
        try {
            reading.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted");
        } catch (ExecutionException e) {
            if (!(e.getCause() instanceof CancellationException)) {
                throw new IOException("the rows could not be read", e.getCause());
            }
        }
    }
}
