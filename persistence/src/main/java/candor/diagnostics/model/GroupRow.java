package candor.diagnostics.model;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A group as it is listed.
 *
 * @param order      its value in the list's order
 * @param assignee   a sign-in name
 * @param people     affected, as far as they are known
 * @param signatures how many it has; more than one where staff merged groups
 * @param lead       the signature with most occurrences
 */
public record GroupRow(
        UUID id,
        double order,
        TriageState state,
        @Nullable String resolvedIn,
        @Nullable Instant regressedAt,
        @Nullable String regressedIn,
        @Nullable String assignee,
        long occurrences,
        long people,
        Instant firstAt,
        Instant lastAt,
        int signatures,
        SignatureRow lead) {

    /**
     * What errors of one bug have in common.
     *
     * @param template message text; absent where staff may see no message that it is of (R18)
     */
    public record SignatureRow(
            UUID id,
            String kind,
            List<String> types,
            List<String> frames,
            @Nullable String template,
            @Nullable String severity,
            long occurrences) {}

    /** What a day has of a group. */
    public record Day(UUID group, java.time.LocalDate day, long occurrences, long people) {}

    /** A value of a tag, of those occurrences that staff may see. */
    public record Tag(UUID group, String tag, String value, long occurrences) {}

    /** What staff wrote about it. */
    public record Note(Instant at, String author, String text) {}
}
