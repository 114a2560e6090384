package candor.records.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened: an action, or a task that ended.
 *
 * @param outcome of a task; absent for an action
 */
public record Moment(
        @Nullable Instant at,
        @Nullable String action,
        @Nullable String task,
        @Nullable String outcome) {

    /** What a usage record tells, in the order of time. */
    static List<Moment> of(JsonNode content) {
        List<Moment> moments = new ArrayList<>();
        Json.items(content, "usage")
                .forEach(step ->
                        moments.add(new Moment(Json.moment(step, "at"), Json.text(step, "action"), null, null)));
        Json.items(content, "tasks")
                .forEach(task -> moments.add(new Moment(
                        Json.moment(task, "at"), null, Json.text(task, "taskId"), Json.text(task, "outcome"))));
        moments.sort(Comparator.comparing(Moment::at, Comparator.nullsLast(Comparator.naturalOrder())));
        return List.copyOf(moments);
    }

    public boolean failed() {
        return "FAILED".equals(outcome);
    }
}
