package candor.work;

import java.time.Duration;
import java.util.Optional;
import java.util.UUID;

/** A kind of long work. Its place stands in its own table, so that any node goes on where another one stopped. */
public interface OrderedWork {
    /** Work under way that nobody has gone on with for this long was left by a node that died. */
    Duration LEFT_ALONE = Duration.ofSeconds(20);

    /** Short name, for operators: {@code reapplication}. */
    String kind();

    /** An order that nobody works on; it is the caller's to go on with, and nobody else is told of it. */
    Optional<UUID> claim();

    /**
     * Does a portion and writes down how far it has come, in one transaction; must not take longer than
     * {@link #LEFT_ALONE} without a sign of life.
     *
     * @return whether there is more to do
     */
    boolean next(UUID order);
}
