package candor.system;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Records of every kind of every surface with one text in each of their fields, and in the names of those that are free. */
final class HostileRecords {
    private static final int LONGEST_NAME = 2000;

    private HostileRecords() {}

    /** By surface, as in the collection's addresses. */
    static Map<String, List<ObjectNode>> of(String text, String user, Instant at) {
        return Map.of(
                "website", at(at, website(text, user)),
                "cloud", at(at, cloud(text, user)),
                "software", List.of(software(text, user, at)));
    }

    static ObjectNode software(String text, String user, Instant at) {
        ObjectNode report = Reports.of(Reports.full(at), user).put("installation", text);
        fill(report.withObject("software"), text, "name", "version", "plugin", "pluginVersion", "host");
        fill(report.withObject("environment"), text, "operatingSystem");
        fill(report.withObject("/environment/hardware"), text, "cpu", "gpu");
        free(report.withObject("/environment/runtime"), text);
        fill(report.withObject("/usage/0"), text, "action");
        fill(report.withObject("/errors/0"), text, "severity", "message", "stack");
        free(report.withObject("/errors/0/context"), text);
        fill(report.withObject("/tasks/0"), text, "taskId", "statusMessage");
        fill(report.withObject("/tasks/0/input"), text, "prompt", "negativePrompt");
        for (String map : List.of("metadata", "configuration", "generation")) {
            free(report.withObject("/tasks/0/input/" + map), text);
        }
        return report;
    }

    private static List<ObjectNode> website(String text, String user) {
        List<ObjectNode> hits = new ArrayList<>();
        for (String type : List.of("page-view", "file-view", "search", "action", "crash", "account-change")) {
            ObjectNode hit = Surfaces.hit(type, user, "\"connection\": {}").put("visitor", text);
            fill(hit.withObject("connection"), text, "userAgent", "device", "browser", "ipAddress");
            free(hit.withObject("/connection/settings"), text);
            hits.add(hit);
            if (type.equals("crash")) {
                fill(hit.withObject("deviceEvent"), text, "activity");
                fill(hit.withObject("/deviceEvent/errorReport"), text, "message", "stack");
                free(hit.withObject("/deviceEvent/hardware"), text);
            } else if (type.equals("account-change")) {
                fill(hit.withObject("account"), text, "email");
                free(hit.withObject("/account/settings"), text);
            } else {
                fill(hit.withObject("activity"), text, "page", "file", "query", "action", "referrer");
            }
        }
        return hits;
    }

    private static List<ObjectNode> cloud(String text, String user) {
        String name = text.substring(0, Math.min(text.length(), LONGEST_NAME));
        List<ObjectNode> records = new ArrayList<>(CloudRecords.everything(name, user)); // it names members by it too
        fill(records.get(0), text, "name");
        free(records.get(0).withObject("metadata"), text);
        fill(records.get(3), text, "severity", "message", "stack");
        free(records.get(3).withObject("context"), text);
        fill(records.get(4), text, "name", "unit");
        for (String mediaType : List.of(text, "image/png", "image/svg+xml")) {
            ObjectNode asset = CloudRecords.asset("GENERATED", mediaType, user);
            fill(asset, text, "fileName", "jobId");
            records.add(asset);
        }
        ObjectNode route = CloudRecords.route(user);
        free(route.withObject("metadata"), text);
        records.add(route);
        return records;
    }

    private static List<ObjectNode> at(Instant at, List<ObjectNode> records) {
        records.forEach(each -> each.put("occurredAt", at.toString()));
        return records;
    }

    private static void fill(ObjectNode record, String text, String... names) {
        for (String name : names) {
            record.put(name, text);
        }
    }

    private static void free(ObjectNode map, String text) {
        map.put("k", text).put(text.substring(0, Math.min(text.length(), LONGEST_NAME)), 7);
        map.withArray("list").add(text).addObject().put("deep", text);
    }
}
