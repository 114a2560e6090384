package candor.records.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A task of a cloud job, as the record last said it. */
public record JobTask(@Nullable String id, @Nullable JobState state, List<Fact> metadata) {

    static JobTask of(JsonNode task) {
        return new JobTask(Json.text(task, "taskId"), JobState.of(task), Fact.of(task.path("metadata")));
    }
}
