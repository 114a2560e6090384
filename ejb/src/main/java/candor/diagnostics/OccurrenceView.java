package candor.diagnostics;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An occurrence as staff sees it: masked (R18), or as it is for whoever has it revealed.
 *
 * @param id            of {@link OccurrenceId}
 * @param organization  short name of the organization that lets staff see it; absent: a consumer's
 * @param user          sign-in name; absent unless it is revealed
 * @param context       a JSON object; absent: none is held
 * @param revealedUntil until when it is shown as it is; absent: it is masked
 */
public record OccurrenceView(
        String id,
        UUID record,
        Instant at,
        String surface,
        @Nullable String organization,
        @Nullable String user,
        @Nullable String severity,
        @Nullable String message,
        @Nullable String stack,
        @Nullable JsonNode context,
        @Nullable String version,
        @Nullable String pluginVersion,
        @Nullable String host,
        @Nullable String operatingSystem,
        @Nullable String gpu,
        @Nullable Instant revealedUntil) {}
