package candor.dev.reports;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** Writes one task of a report. */
final class RenderingTask {

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final BigInteger LARGEST_SEED = new BigInteger("18446744073709551615");
    /** A grey pixel: images are not among what a report may bring, so the intake drops it. */
    private static final String PREVIEW = "data:image/png;base64,"
            + "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGNoAAAAggCBd81ytgAAAABJRU5ErkJggg==";

    private static final List<String> SAMPLERS = List.of("Euler a", "DPM++ 2M Karras", "DPM++ SDE", "UniPC", "DDIM");
    private static final List<String> SCENES =
            List.of("kitchen_v12", "courtyard_final_2", "lobby", "Haus am Hang", "jug_turntable", "untitled", "浴室_03");
    private static final List<String> DONE = List.of(
            "Completed",
            "Completed, 2 textures were scaled down",
            "Completed; denoiser fell back to CPU",
            "Fertig",
            "完了しました");
    private static final List<String> FAILED = List.of(
            "Out of device memory after tile 42 of 96",
            "Cancelled by a driver reset",
            "Model could not be loaded: checksum differs",
            "Abgebrochen: kein Speicherplatz");

    private final Random random;
    private final Samples samples;

    RenderingTask(Random random, Samples samples) {
        this.random = random;
        this.samples = samples;
    }

    /** @param pace how many times as long as usual it takes */
    ObjectNode write(Instant at, boolean completed, double pace, List<String> languages) {
        ObjectNode task = NODES.objectNode()
                .put("taskId", "t-" + Long.toHexString(random.nextLong()))
                .put("at", at.toString())
                .put("outcome", completed ? "COMPLETED" : "FAILED")
                .put("durationMs", Math.round(pace * (800 + random.nextInt(completed ? 240_000 : 30_000))))
                .put("statusMessage", Samples.any(random, completed ? DONE : FAILED));
        task.set("input", input(languages));
        if (random.nextInt(12) == 0) {
            task.put("preview", PREVIEW);
        }
        return task;
    }

    private ObjectNode input(List<String> languages) {
        Prompt prompt = samples.prompt(random, languages);
        ObjectNode input = NODES.objectNode();
        input.set("metadata", metadata());
        input.put("prompt", prompt.text());
        if (!prompt.negative().isEmpty()) {
            input.put("negativePrompt", prompt.negative());
        }
        input.set("configuration", configuration());
        input.set("generation", generation());
        return input;
    }

    private ObjectNode metadata() {
        ObjectNode metadata = NODES.objectNode()
                .put("scene", Samples.any(random, SCENES))
                .put("camera", "Cam_0" + (1 + random.nextInt(6)))
                .put("frame", 1 + random.nextInt(250))
                .put("materials", 3 + random.nextInt(90))
                .put("lights", 1 + random.nextInt(12));
        metadata.putArray("resolution").add(1920).add(1080);
        return metadata;
    }

    private ObjectNode configuration() {
        return NODES.objectNode()
                .put("engine", "Lumen RT")
                .put("device", Samples.any(random, List.of("OPTIX", "CUDA", "METAL", "CPU")))
                .put("denoiser", Samples.any(random, List.of("OIDN", "OptiX", "none")))
                .put("tileSize", 128 << random.nextInt(3))
                .put("colorManagement", "AgX");
    }

    private ObjectNode generation() {
        return NODES.objectNode()
                .put("model", "lumen-diffuse-xl-1.2")
                .put("sampler", Samples.any(random, SAMPLERS))
                .put("steps", 12 + 4 * random.nextInt(12))
                .put("cfg", BigDecimal.valueOf(30 + 5L * random.nextInt(14), 1))
                .put("seed", random.nextInt(40) == 0 ? LARGEST_SEED : new BigInteger(64, random));
    }
}
