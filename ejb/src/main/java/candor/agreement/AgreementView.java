package candor.agreement;

import candor.agreement.model.AgreementRow;
import candor.licensing.model.AgreementTermsJson;
import candor.policy.model.AgreementTerms;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One version of an agreement, as stewards see it.
 *
 * @param organization     short name
 * @param inForceFrom      of a draft: when it is to be in force; not before its approval
 * @param inForceTo        the first moment at which it is not in force any more; absent: for good
 * @param supersedes       of a draft: whether the version in force at its start ends then
 * @param revision         of a draft: how often it was rewritten
 * @param writtenBy        sign-in name; absent: from before there was a desk
 * @param own              whether whoever asks wrote it: then somebody else has to approve it
 * @param endsAt           when it is proposed to end; absent: nobody proposes that
 * @param endProposedBy    sign-in name
 * @param endOwn           whether whoever asks proposed that
 */
public record AgreementView(
        UUID id,
        UUID organizationId,
        String organization,
        String organizationName,
        int version,
        AgreementState state,
        Instant inForceFrom,
        @Nullable Instant inForceTo,
        boolean supersedes,
        int revision,
        String termsAsJson,
        @Nullable String writtenBy,
        @Nullable Instant writtenAt,
        boolean own,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant endsAt,
        @Nullable String endProposedBy,
        boolean endOwn) {

    static AgreementView of(AgreementRow row, String caller, Instant now) {
        return new AgreementView(
                row.id(),
                row.organizationId(),
                row.organization(),
                row.organizationName(),
                row.version(),
                AgreementState.of(row, now),
                row.period().start(),
                row.period().end(),
                row.supersedes(),
                row.revision(),
                row.terms(),
                row.writtenBy(),
                row.writtenAt(),
                caller.equals(row.writtenBy()),
                row.approvedBy(),
                row.approvedAt(),
                row.endsAt(),
                row.endProposedBy(),
                caller.equals(row.endProposedBy()));
    }

    /** @throws IllegalStateException if what is stored is not in the policy's vocabulary: fail closed */
    public AgreementTerms terms() {
        return AgreementTermsJson.read(termsAsJson);
    }

    public boolean isDraft() {
        return state == AgreementState.DRAFT;
    }
}
