package candor.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** What the cloud services send, small and each with an id of its own. */
final class CloudRecords {
    private CloudRecords() {}

    static ObjectNode job(String jobId, String user, String status, Instant at) {
        return record("job", user, at).put("jobId", jobId).put("status", status);
    }

    static ObjectNode asset(String role, String mediaType, String user) {
        return record("asset", user, Instant.now())
                .put("jobId", "job-1")
                .put("role", role)
                .put("mediaType", mediaType);
    }

    /** One of each type, the text in each of their elements. */
    static List<ObjectNode> everything(String text, String user) {
        Instant now = Instant.now();
        ObjectNode job = job(text + " id", user, "FAILED", now).put("name", text);
        job.withObject("metadata").put("scene", text).put(text, 1);
        job.withArray("tasks")
                .addObject()
                .put("taskId", text)
                .put("status", "FAILED")
                .withObject("metadata")
                .put("a", text);
        ObjectNode error = record("error", user, now)
                .put("jobId", text)
                .put("message", text)
                .put("stack", text);
        error.put("severity", text).withObject("context").put("tile", text);
        return List.of(
                job,
                asset("UPLOADED", "text/plain", user).put("text", text).put("fileName", text + ".txt"),
                asset("GENERATED", "text/plain", user).put("text", text).put("fileName", text + ".txt"),
                error,
                record("metric", user, now)
                        .put("jobId", text)
                        .put("name", text)
                        .put("value", 1.5)
                        .put("unit", text));
    }

    static ObjectNode route(String user) {
        ObjectNode route = record("route", user, Instant.now()).put("route", "AUTHENTICATION");
        route.withObject("metadata").put("node", "eu-1");
        return route;
    }

    private static ObjectNode record(String type, String user, Instant at) {
        return Reports.parse("{}")
                .put("id", UUID.randomUUID().toString())
                .put("type", type)
                .put("occurredAt", at.toString())
                .put("user", user);
    }
}
