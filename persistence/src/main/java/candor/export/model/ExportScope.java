package candor.export.model;

import candor.records.model.Holder;
import java.util.Set;
import java.util.UUID;

/**
 * Whose rows an export takes, and which of them.
 *
 * @param people of an organization's rows only these people's; empty: all of its rows, nameless ones too
 */
public record ExportScope(Holder holder, Set<UUID> people, ExportFilter filter) {
    public ExportScope {
        people = Set.copyOf(people);
    }

    /** All of a holder's rows that pass a filter. */
    public static ExportScope of(Holder holder, ExportFilter filter) {
        return new ExportScope(holder, Set.of(), filter);
    }
}
