package candor.system;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;

/** Usage reports as a plugin sends them, small and each with an id of its own. */
final class Reports {
    /** Numbers with every digit that stands in the text. */
    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .nodeFactory(JsonNodeFactory.withExactBigDecimals(true))
            .build();

    private Reports() {}

    /** Has something of every element; the texts are the ones that tests look for. */
    static ObjectNode full(Instant occurredAt) {
        return parse("""
                {"id": "%s", "occurredAt": "%s", "installation": "it-workstation",
                 "software": {"name": "Blender", "version": "4.2.1", "plugin": "Lumen Render", "pluginVersion": "3.1", "host": "Blender"},
                 "environment": {"operatingSystem": "Debian 12", "hardware": {"cpu": "Ryzen 9", "gpu": "RTX 4090", "memoryMb": 65536},
                   "runtime": {"python": "3.11.9"}},
                 "usage": [{"at": "%2$s", "action": "open-panel"}],
                 "errors": [{"at": "%2$s", "severity": "ERROR", "message": "out of memory", "stack": "at Render.Tile", "context": {"tile": 7}}],
                 "tasks": [{"taskId": "task-1", "at": "%2$s", "outcome": "FAILED", "durationMs": 1234, "statusMessage": "tile 7 failed",
                   "input": {"metadata": {"scene": "a villa by the lake"}, "prompt": "fog over a quiet harbour at dawn",
                     "negativePrompt": "people, cars", "configuration": {"sampler": "euler"},
                     "generation": {"seed": 18446744073709551615, "cfg": 7.50}}}]}""".formatted(UUID.randomUUID(), occurredAt));
    }

    static ObjectNode full() {
        return full(Instant.now());
    }

    /** Only what every report has, and a version. */
    static ObjectNode small() {
        return parse("{\"id\": \"%s\", \"occurredAt\": \"%s\", \"software\": {\"version\": \"1.0\"}}"
                .formatted(UUID.randomUUID(), Instant.now()));
    }

    static ObjectNode of(ObjectNode report, String user) {
        return report.put("user", user);
    }

    static ObjectNode parse(String json) {
        try {
            return (ObjectNode) JSON.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
