package candor.diagnostics.performance.model;

import java.util.List;

/**
 * What a report counts as.
 *
 * @param completed tasks; of the cloud, jobs
 * @param failed    likewise
 * @param values    durations of tasks in milliseconds; of the cloud, a metric's value
 */
public record Measurement(ArrivedReport of, MeasureCell cell, int completed, int failed, List<Double> values) {
    public Measurement {
        values = List.copyOf(values);
    }

    List<Integer> buckets() {
        return values.stream().map(LogScale::bucket).toList();
    }
}
