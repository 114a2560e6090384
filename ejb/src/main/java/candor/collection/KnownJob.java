package candor.collection;

import candor.collection.minimization.Json;
import candor.platform.model.Sha256;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * What is known of a job, learnt from its states in whatever order they arrive: of each part the state made last is
 * believed, and where two were made at the same moment the one further on, so that the order makes no difference. A part
 * is the name, the status, a member of the metadata, and the same of each task by its id.
 */
final class KnownJob {
    private static final List<String> COURSE = List.of("QUEUED", "RUNNING", "CANCELLED", "FAILED", "COMPLETED");

    private final UUID id;
    private final ObjectNode content;
    private final ObjectNode stamps;

    private KnownJob(UUID id, ObjectNode content, ObjectNode stamps) {
        this.id = id;
        this.content = content;
        this.stamps = stamps;
    }

    static KnownJob nothing(UUID id) {
        return new KnownJob(id, JsonNodeFactory.instance.objectNode(), JsonNodeFactory.instance.objectNode());
    }

    /** As {@link #content()} and {@link #stamps()} gave it. */
    static KnownJob of(UUID id, String content, String stamps) {
        return new KnownJob(id, Json.held(content), Json.held(stamps));
    }

    /** @param state as it is kept: the job's own structure */
    void learn(ObjectNode state, Instant madeAt) {
        learn(state, content, "", madeAt);
        List<String> ids = taskIds(state.path("tasks"));
        for (int i = 0; i < ids.size(); i++) {
            ObjectNode task = (ObjectNode) state.path("tasks").get(i);
            learn(task, task(ids.get(i)), "task " + ids.get(i), madeAt);
        }
    }

    String content() {
        return content.toString();
    }

    String stamps() {
        return stamps.toString();
    }

    private void learn(ObjectNode state, ObjectNode known, String path, Instant madeAt) {
        for (Map.Entry<String, JsonNode> said : state.properties()) {
            switch (said.getKey()) {
                case "tasks" -> {} // one by one
                case "metadata" -> {
                    ObjectNode metadata = known.withObjectProperty("metadata");
                    said.getValue().properties().forEach(each -> learn(metadata, each, path + " metadata", madeAt));
                }
                default -> learn(known, said, path, madeAt);
            }
        }
    }

    private void learn(ObjectNode known, Map.Entry<String, JsonNode> said, String path, Instant madeAt) {
        String name = said.getKey();
        // A digest: names in metadata are data too, and must not stay behind when it goes.
        String stamp = Sha256.uuid(id.toString(), path, name).toString();
        int order = stamps.has(stamp)
                ? madeAt.compareTo(Instant.parse(stamps.get(stamp).asText()))
                : 1;
        if (order > 0 || order == 0 && isFurther(name, said.getValue(), known.path(name))) {
            known.set(name, said.getValue());
            stamps.put(stamp, madeAt.toString());
        }
    }

    private static boolean isFurther(String name, JsonNode said, JsonNode known) {
        int course = name.equals("status")
                ? Integer.compare(COURSE.indexOf(said.asText()), COURSE.indexOf(known.asText()))
                : 0;
        return course != 0 ? course > 0 : said.toString().compareTo(known.toString()) > 0;
    }

    /** The task of this id, sorted in among the others. */
    private ObjectNode task(String id) {
        ArrayNode tasks = content.withArrayProperty("tasks");
        List<String> ids = taskIds(tasks);
        Map<String, JsonNode> byId = new TreeMap<>();
        for (int i = 0; i < ids.size(); i++) {
            byId.put(ids.get(i), tasks.get(i));
        }
        JsonNode known = byId.get(id);
        if (known == null) {
            known = JsonNodeFactory.instance.objectNode();
            byId.put(id, known);
            tasks.removeAll();
            tasks.addAll(byId.values());
        }
        return (ObjectNode) known;
    }

    /** Those without an id count by their place among themselves, behind all others. */
    private static List<String> taskIds(JsonNode tasks) {
        List<String> ids = new ArrayList<>();
        int without = 0;
        for (JsonNode task : tasks) {
            ids.add(task.has("taskId") ? "id " + task.path("taskId").asText() : "without %08d".formatted(without++));
        }
        return ids;
    }
}
