package candor.diagnostics.performance;

import candor.diagnostics.masking.Masking;
import candor.diagnostics.masking.PrivateWords;
import candor.diagnostics.performance.model.ArrivedReport;
import candor.diagnostics.performance.model.MeasureCell;
import candor.diagnostics.performance.model.Measurement;
import candor.policy.model.Surface;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads what a report counts as. What it is counted by is masked before: no name of anybody's becomes part of it. */
final class ReportContent {
    private static final JsonMapper JSON = new JsonMapper();

    private ReportContent() {}

    static Measurement measure(ArrivedReport report) {
        Masking masking = new Masking(PrivateWords.ofReport(report.signInName(), read(report.input())));
        return report.surface() == Surface.SOFTWARE ? software(report, masking) : cloud(report, masking);
    }

    private static Measurement software(ArrivedReport report, Masking masking) {
        JsonNode software = read(report.version()).path("software");
        JsonNode environment = read(report.environment()).path("environment");
        MeasureCell cell = new MeasureCell(
                Surface.SOFTWARE,
                report.organization(),
                masking.tag(software.path("name")),
                masking.version(software.path("version")),
                masking.tag(software.path("plugin")),
                masking.version(software.path("pluginVersion")),
                masking.tag(software.path("host")),
                masking.tag(environment.path("operatingSystem")),
                masking.tag(environment.at("/hardware/gpu")),
                null,
                null);
        JsonNode outcomes = read(report.usage()).path("tasks");
        List<Double> durations = new ArrayList<>();
        read(report.processing()).path("tasks").forEach(task -> add(task.path("durationMs"), durations));
        return new Measurement(report, cell, count(outcomes, "COMPLETED"), count(outcomes, "FAILED"), durations);
    }

    /** A metric's value; a job that has ended. */
    private static Measurement cloud(ArrivedReport report, Masking masking) {
        JsonNode content = read(report.cloud());
        String status = content.path("status").asText();
        List<Double> values = new ArrayList<>();
        add(content.path("value"), values);
        MeasureCell cell = new MeasureCell(
                Surface.CLOUD,
                report.organization(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                values.isEmpty() ? null : masking.tag(content.path("name")),
                values.isEmpty() ? null : masking.tag(content.path("unit")));
        return new Measurement(
                report, cell, status.equals("COMPLETED") ? 1 : 0, status.equals("FAILED") ? 1 : 0, values);
    }

    private static void add(JsonNode value, List<Double> values) {
        if (value.isNumber()) {
            values.add(value.doubleValue());
        }
    }

    private static int count(JsonNode tasks, String outcome) {
        int count = 0;
        for (JsonNode task : tasks) {
            count += task.path("outcome").asText().equals(outcome) ? 1 : 0;
        }
        return count;
    }

    private static JsonNode read(@Nullable String json) {
        try {
            return json == null ? MissingNode.getInstance() : JSON.readTree(json);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("stored content that is no JSON");
        }
    }
}
