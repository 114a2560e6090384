package candor.erasure;

import candor.policy.model.Category;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the rows that a deletion would take away.
 *
 * @param id      of the record
 * @param user    sign-in name of whom it is about; absent: nobody is named
 * @param content what it holds, masked: it shows the shape, not the words
 */
public record ErasureSample(
        UUID id,
        Category category,
        Instant occurredAt,
        @Nullable String user,
        String content) {}
