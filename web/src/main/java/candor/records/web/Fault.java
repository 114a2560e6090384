package candor.records.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An error that the software reported. */
public record Fault(
        @Nullable Instant at,
        @Nullable String severity,
        @Nullable String message,
        @Nullable String stack,
        List<Fact> context) {

    static Fault of(JsonNode error) {
        return new Fault(
                Json.moment(error, "at"),
                Json.text(error, "severity"),
                Json.text(error, "message"),
                Json.text(error, "stack"),
                Fact.of(error.path("context")));
    }
}
