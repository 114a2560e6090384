package candor.reports;

import java.util.List;
import java.util.Set;

/** Which of the rules that decided about a row leave something out; the others say why the rest is kept. */
final class LeavingOut {
    private static final Set<String> RULES = Set.of("R1", "R4", "R5", "R8", "R9", "R10", "R11", "R12", "R16");

    private LeavingOut() {}

    static List<String> of(List<String> rules) {
        List<String> leavingOut = rules.stream().filter(RULES::contains).toList();
        return leavingOut.isEmpty() ? rules : leavingOut;
    }
}
