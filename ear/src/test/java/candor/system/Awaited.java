package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** Asks again until what a test waits for has come about: the one place where a test sleeps. */
final class Awaited {
    private static final Duration PAUSE = Duration.ofMillis(50);

    private Awaited() {}

    /** @return the first answer that is enough; the test fails with the last one if there is none in time */
    static <T> T within(Duration patience, Supplier<T> ask, Predicate<T> enough) {
        Instant end = Instant.now().plus(patience);
        T answer = ask.get();
        while (!enough.test(answer)) {
            assertThat(Instant.now()).as("still: %s", answer).isBefore(end);
            pause();
            answer = ask.get();
        }
        return answer;
    }

    /** That something does not come about for so long is only to be seen by looking for as long. */
    static <T> void throughout(Duration time, Supplier<T> ask, T same) {
        Instant end = Instant.now().plus(time);
        while (Instant.now().isBefore(end)) {
            assertThat(ask.get()).isEqualTo(same);
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
