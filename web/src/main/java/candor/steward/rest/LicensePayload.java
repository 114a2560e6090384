package candor.steward.rest;

import candor.steward.model.AssignmentRow;
import candor.steward.model.LicenseRow;
import candor.steward.model.TermRow;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A license with all that it was, the latest first. */
public record LicensePayload(LicenseRow license, List<Term> terms) {

    static LicensePayload of(LicenseRow license, List<TermRow> terms) {
        return new LicensePayload(license, terms.stream().map(Term::of).toList());
    }

    /**
     * What it was, is or will be for a period.
     *
     * @param organization short name
     * @param to           first moment at which it is not so any more; absent: for good
     */
    public record Term(
            UUID id,
            String type,
            @Nullable String organization,
            Instant from,
            @Nullable Instant to) {

        static Term of(TermRow row) {
            return new Term(row.id(), row.type().name(), row.organization(), row.from(), row.to());
        }
    }

    /** That somebody works under it for a period. */
    public record Assignment(
            UUID id, String user, Instant from, @Nullable Instant to) {

        static Assignment of(AssignmentRow row) {
            return new Assignment(row.id(), row.user(), row.from(), row.to());
        }
    }
}
