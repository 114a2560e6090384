package candor.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;

/**
 * Lets others do the writing: what is written here is written there in the same order, and whoever writes goes on meanwhile, a
 * few parts ahead. Meant for large parts.
 */
final class Handover extends OutputStream {
    private static final int AHEAD = 4;

    private final OutputStream there;
    private final Executor others;
    private final Semaphore ahead = new Semaphore(AHEAD);
    private CompletableFuture<Void> last = CompletableFuture.completedFuture(null);

    Handover(OutputStream there, Executor others) {
        this.there = there;
        this.others = others;
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        byte[] part = Arrays.copyOfRange(bytes, offset, offset + length);
        ahead.acquireUninterruptibly();
        last = last.thenRunAsync(() -> writeThere(part), others).whenComplete((done, failed) -> ahead.release());
        if (last.isCompletedExceptionally()) {
            await();
        }
    }

    private void writeThere(byte[] part) {
        try {
            there.write(part);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Until nobody writes there any more, whatever came of it. */
    void end() {
        last.handle((done, failed) -> done).join();
    }

    /** Until everything is written there. */
    void await() throws IOException {
        try {
            last.join();
        } catch (CompletionException e) {
            throw new IOException("what was handed over could not be written", e.getCause());
        }
    }
}
