package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

/** Reports of a product of a test's own, by five people, as few as are enough to be shown. */
final class PerformanceReports {
    /** With their licenses' keys; all of them consumers, or of the organization whose agreement lets staff see diagnostics. */
    static final Map<String, String> PEOPLE = new LinkedHashMap<>(Map.of(
            "casey", "demo-license-casey",
            "robin", "demo-license-robin",
            "dana", "demo-license-acme",
            "avery", "demo-license-acme",
            "blake", "demo-license-acme"));

    private final WholeSystem system;
    /** Of letters alone: what looks like a token is masked. */
    final String product = "P" + UUID.randomUUID().toString().replace("-", "").replaceAll("\\d", "x");

    PerformanceReports(WholeSystem system) {
        this.system = system;
    }

    /** A report of everybody's with twenty tasks each, around a duration. */
    void all(String version, String gpu, int milliseconds, int failed) {
        PEOPLE.forEach((person, key) -> send(key, report(person, version, gpu, milliseconds, failed)));
    }

    void send(String key, ObjectNode report) {
        assertThat(system.collect(key, report.toString()).statusCode()).isEqualTo(200);
    }

    ObjectNode report(String person, String version, String gpu, int milliseconds, int failed) {
        ObjectNode report = Reports.of(Reports.full(), person);
        ((ObjectNode) report.path("software"))
                .put("name", product)
                .put("version", version)
                .put("plugin", product)
                .put("pluginVersion", version);
        ((ObjectNode) report.at("/environment/hardware")).put("gpu", gpu);
        report.putArray("errors");
        ArrayNode tasks = report.putArray("tasks");
        for (int i = 0; i < 20; i++) {
            tasks.addObject()
                    .put("taskId", "t" + i)
                    .put("at", report.path("occurredAt").asText())
                    .put("outcome", i < failed ? "FAILED" : "COMPLETED")
                    .put("durationMs", milliseconds + i * milliseconds / 100);
        }
        return report;
    }

    /** Until everything that was sent of the product is counted. */
    void awaitCounted(int reports) {
        String counted =
                "select coalesce(sum(number), 0) from measure_count join measure_cell on measure_cell.id = cell_id"
                        + " where measure = 'REPORT' and product = '" + product + "'";
        Awaited.within(Duration.ofSeconds(40), () -> system.ask(counted), Integer.toString(reports)::equals);
    }
}
