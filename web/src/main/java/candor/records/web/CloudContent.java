package candor.records.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a record of a cloud service says. */
public final class CloudContent {
    private final JsonNode content;

    CloudContent(JsonNode content) {
        this.content = content;
    }

    /** The job that it belongs to. */
    public @Nullable String jobId() {
        return text("jobId");
    }

    /** Of a job, or of what a metric measures. */
    public @Nullable String name() {
        return text("name");
    }

    /** JOB. */
    public @Nullable JobState state() {
        return JobState.of(content);
    }

    /** JOB, ROUTING. */
    public List<Fact> metadata() {
        return Fact.of(content.path("metadata"));
    }

    /** JOB. */
    public List<JobTask> tasks() {
        return Json.items(content, "tasks").stream().map(JobTask::of).toList();
    }

    /** An asset's {@code text}, {@code fileName} or {@code mediaType}. */
    public @Nullable String asset(String name) {
        return text(name);
    }

    /** UPLOADED_ASSET, GENERATED_ASSET: whether it is what somebody wrote to have something made. */
    public boolean isPrompt() {
        return "UPLOADED".equals(text("role")) && text("text") != null;
    }

    /** CLOUD_ERROR. */
    public Fault fault() {
        return Fault.of(content);
    }

    /** CLOUD_METRIC: every digit as it was sent. */
    public @Nullable String value() {
        return text("value");
    }

    /** CLOUD_METRIC. */
    public @Nullable String unit() {
        return text("unit");
    }

    /** ROUTING: what the request was passed on for. */
    public @Nullable String route() {
        return text("route");
    }

    private @Nullable String text(String name) {
        return Json.text(content, name);
    }
}
