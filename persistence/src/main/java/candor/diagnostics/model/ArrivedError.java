package candor.diagnostics.model;

import candor.policy.model.Category;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A row that carries errors, with what the same report says of version, machine and input.
 *
 * @param organization whose agreement decides whether staff may see it (R18): the record's, the license's or, on the website, the person's
 * @param content      a JSON object; as the other three, which are absent where nothing of the kind is held and seen
 * @param signInName   of the person it is about
 * @param parts        ids of the report's other rows that were read
 */
public record ArrivedError(
        UUID record,
        Category category,
        Instant occurredAt,
        UUID source,
        UUID client,
        @Nullable UUID person,
        @Nullable UUID organization,
        @Nullable String signInName,
        String content,
        @Nullable String version,
        @Nullable String environment,
        @Nullable String input,
        List<UUID> parts) {}
