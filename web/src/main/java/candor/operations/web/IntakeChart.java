package candor.operations.web;

import candor.operations.model.OperationsRows.Step;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * What came in, step by step, drawn: a column a step, each {@value #STEP} wide and none higher than {@value #FULL}.
 *
 * @param total of all steps
 * @param peak  the greatest number of a step
 */
public record IntakeChart(List<Column> columns, long total, long peak) {
    static final int STEP = 10;
    static final int FULL = 100;

    /**
     * Whatever came in at all is seen: such a column is at least one high.
     *
     * @param x    where it begins, from the left
     * @param top  where it begins, from above
     * @param open whether the step is not over
     */
    public record Column(Instant from, long records, int x, int top, int height, boolean open) {}

    static IntakeChart of(List<Step> steps) {
        long peak = steps.stream().mapToLong(Step::records).max().orElse(0);
        List<Column> columns = new ArrayList<>();
        for (Step step : steps) {
            int at = columns.size();
            int height = Share.length(step.records(), peak);
            columns.add(
                    new Column(step.from(), step.records(), at * STEP, FULL - height, height, at == steps.size() - 1));
        }
        return new IntakeChart(
                List.copyOf(columns), steps.stream().mapToLong(Step::records).sum(), peak);
    }

    public int width() {
        return columns.size() * STEP;
    }

    /** The latest first, as one reads a table. */
    public List<Column> latestFirst() {
        List<Column> turned = new ArrayList<>(columns);
        Collections.reverse(turned);
        return turned;
    }

    public Instant first() {
        return columns.get(0).from();
    }

    public Instant last() {
        return columns.get(columns.size() - 1).from();
    }
}
