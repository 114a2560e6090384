package candor.diagnostics;

import candor.policy.model.Category;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An error as its record has it; an agreement may have left out any part of it.
 *
 * @param at      when it happened, where that is said apart from the record
 * @param context whatever the client added: a JSON object, or missing
 * @param job     of the cloud
 */
record ErrorContent(
        @Nullable String severity,
        @Nullable String message,
        @Nullable String stack,
        JsonNode context,
        @Nullable Instant at,
        @Nullable String job) {
    private static final JsonMapper JSON = new JsonMapper();

    /** All errors of a record, by their position in it. */
    static List<ErrorContent> of(Category category, String content) {
        JsonNode root = read(content);
        return switch (category) {
            case SOFTWARE_ERROR -> {
                List<ErrorContent> all = new ArrayList<>();
                root.path("errors").forEach(each -> all.add(of(each)));
                yield all;
            }
            case CLOUD_ERROR -> List.of(of(root));
            case DEVICE_EVENT -> {
                JsonNode report = root.at("/deviceEvent/errorReport");
                yield report.isMissingNode() ? List.of() : List.of(of(report));
            }
            default -> List.of();
        };
    }

    static JsonNode read(@Nullable String json) {
        try {
            return json == null ? MissingNode.getInstance() : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored content that is no JSON");
        }
    }

    private static ErrorContent of(JsonNode error) {
        return new ErrorContent(
                error.path("severity").textValue(),
                error.path("message").textValue(),
                error.path("stack").textValue(),
                error.path("context"),
                moment(error.path("at").textValue()),
                error.path("jobId").textValue());
    }

    private static @Nullable Instant moment(@Nullable String text) {
        try {
            return text == null ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }
}
