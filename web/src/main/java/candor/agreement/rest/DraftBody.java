package candor.agreement.rest;

import candor.agreement.DraftText;
import candor.agreement.TermsReading;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.platform.rest.StrictBody;
import candor.policy.model.AgreementTerms;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of an agreement to be.
 *
 * @param organization short name; with a new draft, and never with one that is rewritten
 * @param inForceFrom  RFC 3339; it is in force from its approval on at the earliest
 * @param inForceTo    first moment at which it is not in force any more; absent: for good
 * @param supersedes   true: the version in force at its start ends then
 * @param terms        {@code categories} by name, each with {@code disposition}, {@code omit} and {@code retentionDays} where it says
 *                     so; {@code tools}; {@code omitUserIdentifiers} and {@code staffDiagnostics}, false if absent
 * @param revision     of the draft that was read, when it is rewritten; absent: whichever there is
 */
public record DraftBody(
        @Nullable String organization,
        @Nullable String inForceFrom,
        @Nullable String inForceTo,
        @Nullable Boolean supersedes,
        @Nullable @Schema(implementation = Object.class) JsonNode terms,
        @Nullable Integer revision) {
    private static final String FORM =
            "{\"organization\": \"acme\", \"inForceFrom\": \"2027-01-01T00:00:00Z\", \"inForceTo\": …, \"supersedes\": true, "
                    + "\"terms\": {\"categories\": {\"RENDER_INPUT\": {\"disposition\": …, \"omit\": [\"PROMPT\"], \"retentionDays\": 30}}, "
                    + "\"omitUserIdentifiers\": false, \"tools\": [\"VIEW\"], \"staffDiagnostics\": false}}";

    /** @throws ProblemException {@code 400} */
    static DraftBody read(@Nullable String body, boolean isNew) {
        DraftBody read = StrictBody.read(body, DraftBody.class, FORM).orElseThrow(() -> StrictBody.notOfForm(FORM));
        if (isNew != (read.organization != null) || isNew && read.revision != null) {
            throw StrictBody.notOfForm(FORM);
        }
        return read;
    }

    /** @throws candor.agreement.AgreementRefusedException if the terms cannot be said */
    DraftText text() {
        Instant from = StrictBody.moment(inForceFrom, "/inForceFrom");
        Instant to = StrictBody.moment(inForceTo, "/inForceTo");
        if (from == null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "/inForceFrom");
        }
        StrictBody.requirePeriod(from, to, "/inForceTo");
        if (terms == null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "/terms");
        }
        AgreementTerms read = TermsReading.read(terms, "/terms");
        return new DraftText(from, to, Boolean.TRUE.equals(supersedes), read);
    }
}
