package candor.statement;

import candor.policy.PolicyComparison;
import java.util.List;

/**
 * What differs between two versions of the policy.
 *
 * @param rules     as the engine would decide under the one and under the other
 * @param statement both texts, laid over each other
 */
public record VersionChanges(
        PublishedVersion from, PublishedVersion to, PolicyComparison rules, List<Passage> statement) {

    public VersionChanges {
        statement = List.copyOf(statement);
    }

    /** How many lines of the statement differ. */
    public long changedPassages() {
        return statement.stream().filter(Passage::changed).count();
    }
}
