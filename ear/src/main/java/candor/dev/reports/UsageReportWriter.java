package candor.dev.reports;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Writes what an installation reports of one session of work. */
final class UsageReportWriter {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final List<String> ACTIONS = List.of(
            "panel.open",
            "preset.load",
            "preview.start",
            "render.start",
            "render.cancel",
            "sampler.change",
            "image.export",
            "upscale.start",
            "history.open",
            "settings.save");
    private static final Map<String, String> RUNTIMES = Map.of("DOTNET", ".NET", "PYTHON", "Python", "CUDA", "CUDA");

    private static final String SLOW_CARD = "NVIDIA GeForce RTX 4090";
    private static final String SLOW_RELEASE = "3.6.0";
    private static final String FAILING_RELEASE = "3.6.0-beta.2";

    private final Installation installation;
    private final Random random;
    private final Samples samples;
    private final RenderingTask task;

    UsageReportWriter(Installation installation, Random random, Samples samples) {
        this.installation = installation;
        this.random = random;
        this.samples = samples;
        this.task = new RenderingTask(random, samples);
    }

    /** @param progress of the months that the reports cover, from 0 to 1: versions advance with it */
    ObjectNode write(Instant at, double progress) {
        ObjectNode report =
                NODES.objectNode().put("id", Samples.id(random).toString()).put("occurredAt", at.toString());
        if (installation.user() != null) {
            report.put("user", installation.user());
        }
        report.put("installation", installation.id());
        report.set("software", software(progress));
        report.set("environment", environment(progress));
        report.set("usage", usage(at));
        tasksAndErrors(report, at, report.at("/software/pluginVersion").asText());
        if (random.nextInt(25) == 0) {
            report.put("reporterVersion", 3); // not in the contract
        }
        return report;
    }

    private ObjectNode software(double progress) {
        String host = Samples.any(random, installation.hosts());
        String version = samples.release(host, progress);
        return NODES.objectNode()
                .put("name", host)
                .put("version", version)
                .put("plugin", "Lumen Render")
                .put("pluginVersion", samples.release("Lumen Render", progress))
                .put("host", host + " " + version + ", 64-bit");
    }

    private ObjectNode environment(double progress) {
        ObjectNode environment = NODES.objectNode().put("operatingSystem", installation.operatingSystem());
        environment.set("hardware", JSON.valueToTree(installation.hardware()));
        ObjectNode runtime = environment.putObject("runtime");
        for (String each : installation.runtimes()) {
            String product = RUNTIMES.get(each);
            runtime.put(product, samples.release(product, progress));
        }
        if (random.nextInt(20) == 0) {
            environment.put("computerName", "WS-" + installation.id().substring(4)); // not in the contract
        }
        return environment;
    }

    private ArrayNode usage(Instant at) {
        ArrayNode usage = NODES.arrayNode();
        int count = 2 + random.nextInt(6);
        for (int i = 0; i < count; i++) {
            usage.addObject()
                    .put("at", at.minus(Duration.ofMinutes(3L * (count - i))).toString())
                    .put("action", Samples.any(random, ACTIONS));
        }
        return usage;
    }

    private void tasksAndErrors(ObjectNode report, Instant at, String release) {
        ArrayNode errors = NODES.arrayNode();
        ArrayNode tasks = NODES.arrayNode();
        int count = random.nextInt(4);
        for (int i = 0; i < count; i++) {
            Instant ended = at.minus(Duration.ofMinutes(2L * (count - i)));
            boolean completed = random.nextInt(release.equals(FAILING_RELEASE) ? 3 : 8) > 0;
            tasks.add(task.write(ended, completed, pace(release), installation.languages()));
            if (!completed || random.nextInt(30) == 0) {
                errors.add(error(ended, failure()));
            }
        }
        if (!errors.isEmpty()) {
            report.set("errors", errors);
        }
        report.set("tasks", tasks);
    }

    /** A release is slow on one graphics card, until the next one mends it. */
    private double pace(String release) {
        return release.equals(SLOW_RELEASE) && isCard(SLOW_CARD) ? 2.4 : 1;
    }

    /** One error is met on one graphics card alone, and often there. */
    private Failure failure() {
        Failure failure = samples.failure(random);
        Failure ofCard = samples.firstFailure();
        if (isCard(SLOW_CARD)) {
            return random.nextInt(3) == 0 ? ofCard : failure;
        }
        while (failure.equals(ofCard)) {
            failure = samples.failure(random);
        }
        return failure;
    }

    private boolean isCard(String name) {
        return name.equals(installation.hardware().get("gpu"));
    }

    private static ObjectNode error(Instant at, Failure failure) {
        ObjectNode error = NODES.objectNode()
                .put("at", at.toString())
                .put("severity", failure.severity())
                .put("message", failure.message())
                .put("stack", failure.stack());
        return error.set("context", failure.contextObject());
    }
}
