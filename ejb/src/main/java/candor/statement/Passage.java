package candor.statement;

import java.util.List;
import java.util.stream.Collectors;

/** A line of two statements laid over each other: its runs are in the order in which both are read. */
public record Passage(List<Run> runs) {

    public Passage {
        runs = List.copyOf(runs);
    }

    /** Some words that stand in both statements, in the later one alone, or in the earlier one alone. */
    public record Run(Kind kind, String text) {}

    public enum Kind {
        SAME,
        INSERTED,
        DELETED
    }

    public boolean changed() {
        return runs.stream().anyMatch(run -> run.kind() != Kind.SAME);
    }

    /** The line as it stands in one statement. @param without the kind of run that is not in it */
    String text(Kind without) {
        return runs.stream().filter(run -> run.kind() != without).map(Run::text).collect(Collectors.joining());
    }
}
