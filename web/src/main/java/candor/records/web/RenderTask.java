package candor.records.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The inputs of one rendering task. */
public record RenderTask(
        @Nullable String id,
        @Nullable Instant at,
        @Nullable String prompt,
        @Nullable String negativePrompt,
        List<Fact> generation,
        List<Fact> configuration,
        List<Fact> metadata) {

    static RenderTask of(JsonNode task) {
        JsonNode input = task.path("input");
        return new RenderTask(
                Json.text(task, "taskId"),
                Json.moment(task, "at"),
                Json.text(input, "prompt"),
                Json.text(input, "negativePrompt"),
                Fact.of(input.path("generation")),
                Fact.of(input.path("configuration")),
                Fact.of(input.path("metadata")));
    }
}
