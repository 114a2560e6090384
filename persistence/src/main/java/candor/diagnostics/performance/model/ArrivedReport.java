package candor.diagnostics.performance.model;

import candor.policy.model.Surface;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is held and seen of a report that is to be measured. Contents are JSON objects; absent: there is none.
 *
 * @param holder       the person or, where nobody is named, the license
 * @param organization whose agreement says whether staff may see it (R18)
 * @param input        what tasks were given, to be masked wherever it is quoted
 * @param cloud        a job or a metric
 * @param parts        ids of its rows, in their order; never empty
 */
public record ArrivedReport(
        UUID source,
        UUID client,
        Surface surface,
        Instant occurredAt,
        @Nullable UUID holder,
        @Nullable UUID organization,
        @Nullable String signInName,
        @Nullable String version,
        @Nullable String environment,
        @Nullable String usage,
        @Nullable String processing,
        @Nullable String input,
        @Nullable String cloud,
        List<UUID> parts) {}
