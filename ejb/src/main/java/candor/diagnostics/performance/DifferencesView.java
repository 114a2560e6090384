package candor.diagnostics.performance;

import java.time.LocalDate;
import java.util.List;

/**
 * What sets those apart who met an error.
 *
 * @param from        the day (UTC) of the group's first occurrence
 * @param to          of its last one
 * @param reports     of the group that staff may see and that say something of release or machine
 * @param enough      whether enough people met it that anything is said at all
 * @param differences the most telling first; none: nothing sets them apart
 */
public record DifferencesView(
        LocalDate from, LocalDate to, long reports, boolean enough, List<Difference> differences) {}
