package candor.records.web;

import candor.policy.model.Category;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record holds, ready to be shown by its category; what no category tells apart is shown as {@link #facts()}. */
public final class RecordContent {
    private static final BigDecimal MB_IN_GB = BigDecimal.valueOf(1024);

    private final Category category;
    private final JsonNode content;

    private RecordContent(Category category, JsonNode content) {
        this.category = category;
        this.content = content;
    }

    static RecordContent of(Category category, String json) {
        return new RecordContent(category, Json.parse(json));
    }

    /** The category, and for those that have no form of their own the word OTHER. */
    public String form() {
        return switch (category) {
            case VERSION, ENVIRONMENT, USAGE, PROCESSING, SOFTWARE_ERROR, RENDER_INPUT -> category.name();
            default -> "OTHER";
        };
    }

    /** VERSION: a member of {@code software}. */
    public @Nullable String software(String name) {
        return Json.text(content.path("software"), name);
    }

    /** ENVIRONMENT. */
    public @Nullable String operatingSystem() {
        return Json.text(content.path("environment"), "operatingSystem");
    }

    /** ENVIRONMENT: a member of {@code hardware}. */
    public @Nullable String hardware(String name) {
        return Json.text(hardware(), name);
    }

    /** ENVIRONMENT: memory in GB, to a tenth. */
    public @Nullable BigDecimal memoryGb() {
        BigDecimal megabytes = Json.number(hardware(), "memoryMb");
        return megabytes == null ? null : megabytes.divide(MB_IN_GB, 1, RoundingMode.HALF_UP);
    }

    /** ENVIRONMENT. */
    public List<Fact> runtime() {
        return Fact.of(content.path("environment").path("runtime"));
    }

    /** USAGE. */
    public List<Moment> moments() {
        return Moment.of(content);
    }

    /** PROCESSING. */
    public List<TaskRun> taskRuns() {
        return Json.items(content, "tasks").stream().map(TaskRun::of).toList();
    }

    /** SOFTWARE_ERROR. */
    public List<Fault> faults() {
        return Json.items(content, "errors").stream().map(Fault::of).toList();
    }

    /** RENDER_INPUT. */
    public List<RenderTask> renderTasks() {
        return Json.items(content, "tasks").stream().map(RenderTask::of).toList();
    }

    public List<Fact> facts() {
        return Fact.of(content);
    }

    public String json() {
        return Json.pretty(content);
    }

    private JsonNode hardware() {
        return content.path("environment").path("hardware");
    }
}
