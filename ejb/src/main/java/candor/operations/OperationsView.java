package candor.operations;

import candor.operations.model.DatabaseSizes.Size;
import candor.operations.model.OperationsFaults.Fault;
import candor.operations.model.OperationsRows.Deletions;
import candor.operations.model.OperationsRows.Number;
import candor.operations.model.OperationsRows.Partition;
import candor.operations.model.OperationsRows.Step;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The system in numbers, of all nodes together.
 *
 * @param lastHour  records that came in, by minute; the last one is not over
 * @param lastDay   the same by hour
 * @param counted   of the last 24 hours: records by outcome ({@code OUTCOME}) and by rule ({@code RULE}), requests that were
 *                  refused ({@code REFUSED})
 * @param outcomes  of the last 24 hours: records by surface and outcome
 * @param queues    exports, erasures, reapplications, requests and mails by state
 * @param expiring  records by category whose retention ends within 30 days, at the latest
 * @param deletions that were ordered in the last 24 hours
 * @param bytes     of the whole database
 * @param sizes     of the whole database by day, the earliest first; a day on which no node was up is not among them
 * @param weekAgo   bytes of each partition seven days ago, or on the first day since on which somebody looked
 * @param faults    what does not go on by itself, the latest first
 * @param health    {@code database} and {@code identity provider}, as this node sees them
 */
public record OperationsView(
        Instant at,
        List<Step> lastHour,
        List<Step> lastDay,
        List<Number> counted,
        List<Number> outcomes,
        List<Number> queues,
        List<Number> expiring,
        Deletions deletions,
        List<Partition> partitions,
        long bytes,
        List<Size> sizes,
        Map<String, Long> weekAgo,
        List<Fault> faults,
        List<Health> health) {

    /** Whether a part answers. */
    public record Health(String part, boolean up) {}
}
