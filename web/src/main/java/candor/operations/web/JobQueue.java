package candor.operations.web;

import candor.operations.model.OperationsRows.Number;
import java.util.List;
import java.util.Set;

/**
 * Jobs of a kind by what is to be done with them; what a state is called differs by kind.
 *
 * @param waiting for somebody, or for their turn
 * @param ended   in another way: cancelled, taken back, turned down
 */
public record JobQueue(String name, long waiting, long running, long failed, long done, long ended) {
    private static final List<String> NAMES = List.of("requests", "erasures", "reapplications", "exports", "mails");
    private static final Set<String> WAITING = Set.of("WAITING", "ASKED");
    private static final Set<String> RUNNING = Set.of("RUNNING", "APPROVED");
    private static final Set<String> FAILED = Set.of("FAILED");
    private static final Set<String> DONE = Set.of("COMPLETED", "DONE");

    static List<JobQueue> of(List<Number> numbers) {
        return NAMES.stream()
                .map(name -> of(
                        name,
                        numbers.stream()
                                .filter(each -> each.kind().equals(name))
                                .toList()))
                .toList();
    }

    private static JobQueue of(String name, List<Number> states) {
        long waiting = Share.sum(states, each -> WAITING.contains(each.name()));
        long running = Share.sum(states, each -> RUNNING.contains(each.name()));
        long failed = Share.sum(states, each -> FAILED.contains(each.name()));
        long done = Share.sum(states, each -> DONE.contains(each.name()));
        long all = Share.sum(states, each -> true);
        return new JobQueue(name, waiting, running, failed, done, all - waiting - running - failed - done);
    }
}
