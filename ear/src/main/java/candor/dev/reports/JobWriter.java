package candor.dev.reports;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** Writes what a deployment sends of one job: how it came in, what was asked, how far it got, what came out. */
final class JobWriter {
    /** A job has ended when it is reported. */
    private static final Duration JOB = Duration.ofMinutes(14);

    private static final List<String> NAMES = List.of(
            "Kitchen, evening",
            "Courtyard, variant B",
            "Lobby for Thursday",
            "Messestand Halle 4, Rückwand",
            "فناء قديم، الظهيرة",
            "浴室 最終案",
            "cabin 🏕️ v7");
    private static final List<String> QUEUES = List.of("gpu-eu", "gpu-eu", "gpu-us");

    private final CloudClient client;
    private final Random random;
    private final Samples samples;
    private final String jobId;
    private final String name;
    private final ObjectNode metadata;
    private final int tasks;
    private final List<ObjectNode> records = new ArrayList<>();
    private final List<AssetBytes> assets = new ArrayList<>();
    private Instant at;

    JobWriter(CloudClient client, Random random, Samples samples, Instant end) {
        this.client = client;
        this.random = random;
        this.samples = samples;
        this.at = end.minus(JOB);
        this.jobId = "job-" + Long.toHexString(random.nextLong());
        this.name = Samples.any(random, NAMES);
        this.metadata = metadata();
        this.tasks = 1 + random.nextInt(3);
    }

    /** @param goesOn whether the job has not ended yet */
    List<ObjectNode> write(boolean goesOn) {
        if (random.nextInt(3) == 0) {
            route("AUTHENTICATION");
        }
        route("TASK_DELIVERY");
        prompt();
        state("QUEUED", "QUEUED", "QUEUED");
        int running = records.size();
        state("RUNNING", "RUNNING", "QUEUED");
        if (!goesOn) {
            end();
            if (random.nextInt(8) == 0) {
                Collections.swap(records, running, records.size() - 1); // the later state arrives first
            }
        }
        return records;
    }

    /** The bytes of what came out. */
    List<AssetBytes> assets() {
        return assets;
    }

    private void end() {
        switch (random.nextInt(8)) {
            case 0 -> {
                error();
                metric("gpu time", BigDecimal.valueOf(random.nextInt(90_000), 3), "s");
                state("FAILED", "FAILED", "CANCELLED");
            }
            case 1 -> state("CANCELLED", "CANCELLED", "CANCELLED");
            default -> {
                for (int i = 1; i <= tasks; i++) {
                    picture(i);
                }
                metric("gpu time", BigDecimal.valueOf(20_000 + random.nextInt(400_000), 3), "s");
                metric("peak memory", BigDecimal.valueOf(2048 + random.nextInt(20_000)), "MiB");
                state("COMPLETED", "COMPLETED", "COMPLETED");
            }
        }
    }

    private ObjectNode metadata() {
        ObjectNode told = JsonNodeFactory.instance
                .objectNode()
                .put("queue", Samples.any(random, QUEUES))
                .put("priority", random.nextInt(4) == 0 ? "high" : "normal")
                .put("model", "lumen-diffuse-xl-1.2")
                .put("seed", new BigInteger(64, random));
        told.putArray("resolution").add(1920).add(1080);
        return told;
    }

    private void route(String route) {
        record("route")
                .put("route", route)
                .withObject("/metadata")
                .put("region", "eu-central")
                .put("edge", "edge-" + (1 + random.nextInt(6)));
    }

    private void prompt() {
        ofJob("asset")
                .put("role", "UPLOADED")
                .put("mediaType", "text/plain")
                .put("fileName", "prompt.txt")
                .put("text", samples.prompt(random, client.languages()).text());
    }

    private void state(String job, String firstTask, String otherTasks) {
        ObjectNode state = ofJob("job").put("name", name).put("status", job);
        state.set("metadata", metadata.deepCopy());
        ArrayNode list = state.putArray("tasks");
        for (int i = 1; i <= tasks; i++) {
            list.addObject()
                    .put("taskId", jobId.substring(0, 8) + "-" + i)
                    .put("status", i == 1 ? firstTask : otherTasks)
                    .putObject("metadata")
                    .put("variant", i)
                    .put("steps", 24);
        }
    }

    private void error() {
        Failure failure = samples.cloudFailure(random);
        ofJob("error")
                .put("severity", failure.severity())
                .put("message", failure.message())
                .put("stack", failure.stack())
                .set("context", failure.contextObject());
    }

    private void metric(String measured, BigDecimal value, String unit) {
        ofJob("metric").put("name", measured).put("value", value).put("unit", unit);
    }

    private void picture(int number) {
        ObjectNode asset = ofJob("asset")
                .put("role", "GENERATED")
                .put("mediaType", "image/png")
                .put("fileName", name.replaceAll("[^\\p{L}\\p{N}]+", "-") + "-" + number + ".png");
        if (client.keepsResults()) {
            assets.add(new AssetBytes(client.key(), asset.path("id").asText(), "image/png", Picture.drawn(random)));
        }
    }

    private ObjectNode ofJob(String type) {
        return record(type).put("jobId", jobId);
    }

    private ObjectNode record(String type) {
        ObjectNode record = JsonNodeFactory.instance
                .objectNode()
                .put("id", Samples.id(random).toString())
                .put("type", type)
                .put("occurredAt", at.toString())
                .put("user", client.user());
        at = at.plusSeconds(5 + random.nextInt(60));
        records.add(record);
        return record;
    }
}
