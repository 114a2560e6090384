package candor.collection.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets only so many large requests be worked on at once as the heap can bear, however many arrive: a few wait, the others
 * are asked to come again ({@code 429}), as they safely can.
 */
@ApplicationScoped
public class LargeRequests {
    /** A request's bytes, and a portion of it as trees: see {@link RecordBody}. */
    private static final long HEAP_FOR_ONE = 128L * 1024 * 1024;

    private static final long PATIENCE_SECONDS = 20;

    private final Semaphore permits =
            new Semaphore((int) Math.max(1, Math.min(16, Runtime.getRuntime().maxMemory() / 2 / HEAP_FOR_ONE)), true);

    /** @throws ProblemException {@code 429} if too many are being worked on */
    <T> T oneOfFew(Supplier<T> request) {
        try {
            if (!permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new ProblemException(ProblemType.TOO_MANY);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ProblemException(ProblemType.TOO_MANY);
        }
        try {
            return request.get();
        } finally {
            permits.release();
        }
    }
}
