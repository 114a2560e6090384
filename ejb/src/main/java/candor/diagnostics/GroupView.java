package candor.diagnostics;

import candor.diagnostics.model.TriageState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group as staff sees it.
 *
 * @param title        of types and frames, or of a message; absent where the message may not be seen (R18)
 * @param regressedIn  the version that had it again after it was resolved
 * @param people       affected, as far as they are known
 * @param days         of the last thirty, those that have any
 * @param tags         by name the commonest values among occurrences that staff may see
 * @param signatures   more than one where groups were merged
 * @param notes        newest first; none in a list
 */
public record GroupView(
        UUID id,
        @Nullable String title,
        @Nullable String severity,
        TriageState state,
        @Nullable String resolvedIn,
        @Nullable Instant regressedAt,
        @Nullable String regressedIn,
        @Nullable String assignee,
        long occurrences,
        long people,
        Instant firstSeen,
        Instant lastSeen,
        List<Day> days,
        Map<String, List<Value>> tags,
        List<SignatureView> signatures,
        List<NoteView> notes) {

    /** What a day (UTC) has. */
    public record Day(LocalDate day, long occurrences, long people) {}

    /** A value of a tag. */
    public record Value(String value, long occurrences) {}

    /** What errors of one bug have in common. @param template absent where the message may not be seen, or where there are frames */
    public record SignatureView(
            UUID id,
            String kind,
            List<String> types,
            List<String> frames,
            @Nullable String template,
            long occurrences) {}

    /** What one of the staff wrote. */
    public record NoteView(Instant at, String author, String text) {}
}
