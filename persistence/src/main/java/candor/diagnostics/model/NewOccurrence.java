package candor.diagnostics.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An error of a record, with its signature and tags. What identifies somebody has been masked in both. */
public record NewOccurrence(ArrivedError of, int position, Instant at, NewSignature signature, Tags tags) {

    /** @param kind {@code STACK}, {@code MESSAGE}, {@code NOTHING} */
    public record NewSignature(
            UUID id,
            int version,
            String kind,
            List<String> types,
            List<String> frames,
            @Nullable String template,
            @Nullable String severity) {}

    /** What the report says of where it happened; absent: nothing. */
    public record Tags(
            @Nullable String version,
            @Nullable String pluginVersion,
            @Nullable String host,
            @Nullable String operatingSystem,
            @Nullable String gpu) {}
}
