package candor.agreement.rest;

import candor.agreement.AgreementView;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import com.fasterxml.jackson.annotation.JsonRawValue;
import java.time.Instant;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/**
 * A version of an agreement.
 *
 * @param organization short name
 * @param state        {@code DRAFT}, {@code UPCOMING}, {@code IN_FORCE} or {@code ENDED}
 * @param inForceFrom  of a draft: when it is to be in force
 * @param inForceTo    first moment at which it is not in force any more; null: for good
 * @param terms        as they are stored
 * @param supersedes   of a draft: whether the version in force at its start ends then
 * @param revision     of a draft: how often it was rewritten
 * @param writtenBy    sign-in name of the steward who wrote it last
 * @param approvedBy   sign-in name
 * @param ending       an end that somebody proposes and nobody has approved yet
 */
public record AgreementPayload(
        UUID id,
        String organization,
        int version,
        String state,
        Instant inForceFrom,
        @Nullable Instant inForceTo,

        @JsonRawValue @Schema(implementation = Object.class) String terms,

        @JsonInclude(Include.NON_NULL) @Nullable Boolean supersedes,

        @JsonInclude(Include.NON_NULL) @Nullable Integer revision,

        @JsonInclude(Include.NON_NULL) @Nullable String writtenBy,

        @JsonInclude(Include.NON_NULL) @Nullable Instant writtenAt,

        @JsonInclude(Include.NON_NULL) @Nullable String approvedBy,

        @JsonInclude(Include.NON_NULL) @Nullable Instant approvedAt,

        @JsonInclude(Include.NON_NULL) @Nullable Ending ending) {

    /** @param at the first moment at which it would not be in force any more */
    public record Ending(Instant at, @Nullable String proposedBy) {}

    static AgreementPayload of(AgreementView view) {
        return new AgreementPayload(
                view.id(),
                view.organization(),
                view.version(),
                view.state().name(),
                view.inForceFrom(),
                view.inForceTo(),
                view.termsAsJson(),
                view.isDraft() ? view.supersedes() : null,
                view.isDraft() ? view.revision() : null,
                view.writtenBy(),
                view.writtenAt(),
                view.approvedBy(),
                view.approvedAt(),
                view.endsAt() == null ? null : new Ending(view.endsAt(), view.endProposedBy()));
    }
}
