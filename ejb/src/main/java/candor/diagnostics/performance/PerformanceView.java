package candor.diagnostics.performance;

import candor.diagnostics.performance.Comparison.Change;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long tasks take and how often they fail.
 *
 * @param total     of all reports that were looked for; absent: they are of too few people
 * @param findings  what is worse or better than with the release before, the greatest change first
 * @param products  releases of the software, the newest of each product first
 * @param plugins   releases of plugins, likewise
 * @param gpus      graphics cards, those with most reports first
 * @param metrics   of the cloud by name and unit; none where machines or releases were asked for, which metrics do not know
 * @param jobs      of the cloud, likewise
 */
public record PerformanceView(
        LocalDate from,
        LocalDate to,
        @Nullable Line total,
        List<Finding> findings,
        Table products,
        Table plugins,
        Table gpus,
        List<Metric> metrics,
        @Nullable Proportion jobs) {

    /**
     * @param others   lines that are of too few people, and those beyond the most that are shown, together; absent: none, or together too few
     * @param withheld whether some is in no line, being of too few people
     */
    public record Table(List<Line> lines, @Nullable Line others, boolean withheld) {
        public boolean isEmpty() {
            return lines.isEmpty() && others == null;
        }
    }

    /**
     * Reports that have a value in common.
     *
     * @param name       of product or plugin; absent where it is not of a release, or was not said
     * @param value      a version or a graphics card; absent: it was not said
     * @param failures   the share of failed tasks
     * @param durations  of tasks, in milliseconds
     * @param comparison with the release before; absent: there is none
     */
    public record Line(
            @Nullable String name,
            @Nullable String value,
            long reports,
            Proportion failures,
            Spread durations,
            @Nullable Comparison comparison) {}

    /**
     * A change from one release to the next.
     *
     * @param gpu on which it was found; absent: on all together
     */
    public record Finding(
            String name,
            String version,
            String previous,
            @Nullable String gpu,
            Change change) {}

    /** What a metric's values are, in its unit. */
    public record Metric(@Nullable String name, @Nullable String unit, Spread values) {}
}
