package candor.records.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a part of a usage report says. */
public final class SoftwareContent {
    private static final BigDecimal MB_IN_GB = BigDecimal.valueOf(1024);

    private final JsonNode content;

    SoftwareContent(JsonNode content) {
        this.content = content;
    }

    /** VERSION: a member of {@code software}. */
    public @Nullable String product(String name) {
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

    private JsonNode hardware() {
        return content.path("environment").path("hardware");
    }
}
