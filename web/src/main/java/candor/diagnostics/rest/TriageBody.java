package candor.diagnostics.rest;

import candor.diagnostics.TriageChange;
import candor.diagnostics.model.TriageState;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.platform.rest.StrictBody;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a group; what is absent stays.
 *
 * @param state      new, acknowledged, resolved, muted
 * @param resolvedIn with resolved: the version that no longer has it
 * @param assignee   a sign-in name of the staff; empty: nobody
 * @param note       to be added
 */
public record TriageBody(
        @Nullable String state,
        @Nullable String resolvedIn,
        @Nullable String assignee,
        @Nullable String note) {
    private static final String FORM =
            "{\"state\": \"new | acknowledged | resolved | muted\", \"resolvedIn\": …, \"assignee\": …, \"note\": …}";
    private static final Set<String> STATES = Set.of("new", "acknowledged", "resolved", "muted");
    private static final int LONGEST_VERSION = 100;
    private static final int LONGEST_NOTE = 2000;

    /** @throws ProblemException {@code 400} */
    static TriageChange read(@Nullable String body) {
        TriageBody read = StrictBody.read(body, TriageBody.class, FORM).orElseThrow(() -> StrictBody.notOfForm(FORM));
        String wanted = read.state == null ? null : read.state.toLowerCase(Locale.ROOT);
        require(wanted == null || STATES.contains(wanted), "/state");
        require(
                read.resolvedIn == null || "resolved".equals(wanted) && isText(read.resolvedIn, LONGEST_VERSION),
                "/resolvedIn");
        require(
                read.assignee == null || read.assignee.isEmpty() || isText(read.assignee, LONGEST_VERSION * 2),
                "/assignee");
        require(read.note == null || isText(read.note, LONGEST_NOTE), "/note");
        return new TriageChange(
                wanted == null ? null : TriageState.valueOf(wanted.toUpperCase(Locale.ROOT)),
                read.resolvedIn,
                read.assignee,
                read.note);
    }

    private static boolean isText(String text, int longest) {
        return !text.isBlank() && text.length() <= longest && text.indexOf('\0') < 0;
    }

    private static void require(boolean right, String pointer) {
        if (!right) {
            throw new ProblemException(ProblemType.BAD_REQUEST, pointer);
        }
    }
}
