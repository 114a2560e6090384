package candor.operations.web;

import candor.operations.OperationsView;
import candor.operations.OperationsView.Health;
import candor.operations.model.OperationsFaults.Fault;
import candor.operations.model.OperationsRows.Deletions;
import candor.operations.model.OperationsRows.Number;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;

/**
 * The system in numbers, as the page shows them.
 *
 * @param parts      that the system needs, in the order of their names
 * @param outcomes   of the last 24 hours, as are rules and refused requests
 * @param refused    all ways in which a request can be refused, those without any included
 * @param expiring   records by category that go within 30 days
 * @param partitions the latest month first
 * @param bytes      of the whole database
 * @param growth     of the whole database
 * @param faults     what does not go on by itself, the latest first
 */
public record Glance(
        Instant at,
        List<Health> parts,
        IntakeChart lastHour,
        IntakeChart lastDay,
        List<OutcomeLine> outcomes,
        List<Share> rules,
        List<Share> refused,
        List<JobQueue> queues,
        List<Share> expiring,
        Deletions deletions,
        List<MonthPart> partitions,
        long bytes,
        Growth growth,
        List<Fault> faults) {
    /** Those of a key, then what is all that is ever known of deployments that customers manage (R3). */
    private static final List<String> REFUSALS =
            List.of("UNKNOWN_KEY", "REVOKED_KEY", "WRONG_SURFACE", "CUSTOMER_MANAGED");

    static Glance of(OperationsView view) {
        return new Glance(
                view.at(),
                view.health().stream()
                        .sorted((one, other) -> one.part().compareTo(other.part()))
                        .toList(),
                IntakeChart.of(view.lastHour()),
                IntakeChart.of(view.lastDay()),
                OutcomeLine.of(view.outcomes()),
                Share.of(counted(view, "RULE").toList()),
                refused(counted(view, "REFUSED").toList()),
                JobQueue.of(view.queues()),
                Share.of(byCategory(view.expiring())),
                view.deletions(),
                MonthPart.of(view.partitions(), view.weekAgo()),
                view.bytes(),
                Growth.of(view.sizes(), LocalDate.ofInstant(view.at(), ZoneOffset.UTC), view.bytes()),
                view.faults());
    }

    private static Stream<Number> counted(OperationsView view, String kind) {
        return view.counted().stream().filter(each -> each.kind().equals(kind));
    }

    /** Of what expires the kind is the category, and the name is that records are counted. */
    private static List<Number> byCategory(List<Number> expiring) {
        return expiring.stream()
                .map(each -> new Number(each.name(), each.kind(), each.number()))
                .toList();
    }

    private static List<Share> refused(List<Number> counted) {
        return Share.of(REFUSALS.stream()
                .map(name -> new Number(
                        "REFUSED", name, Share.sum(counted, each -> each.name().equals(name))))
                .toList());
    }

    /** Those of {@link #parts} that do not answer. */
    public List<Health> down() {
        return parts.stream().filter(part -> !part.up()).toList();
    }

    /** Whether nothing came in within a day, and nobody tried. */
    public boolean quiet() {
        return lastDay.total() == 0 && outcomes.isEmpty() && refusals() == 0;
    }

    public long refusals() {
        return refused.stream().mapToLong(Share::number).sum();
    }

    /** Jobs that wait or are under way. */
    public long open() {
        return queues.stream()
                .mapToLong(each -> each.waiting() + each.running())
                .sum();
    }

    public long failed() {
        return queues.stream().mapToLong(JobQueue::failed).sum();
    }

    /** Records that go within 30 days. */
    public long leaving() {
        return expiring.stream().mapToLong(Share::number).sum();
    }
}
