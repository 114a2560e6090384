package candor.audit.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which looks are wanted; what is absent does not restrict.
 *
 * @param person whose records were seen, among others
 * @param from   the earliest moment of a look
 * @param to     the first moment of a look that is too late
 */
public record LookFilter(
        @Nullable UUID person,
        @Nullable Instant from,
        @Nullable Instant to) {}
