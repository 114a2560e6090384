package candor.records.web;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/**
 * How far a job or a task has come.
 *
 * @param code as it was sent, such as {@code RUNNING}
 */
public record JobState(String code) {

    static @Nullable JobState of(JsonNode jobOrTask) {
        String code = Json.text(jobOrTask, "status");
        return code == null ? null : new JobState(code);
    }

    /** Which of the style sheet's tones it is shown in. */
    public String tone() {
        return switch (code) {
            case "COMPLETED" -> "good";
            case "FAILED" -> "bad";
            case "RUNNING" -> "going";
            default -> "calm";
        };
    }
}
