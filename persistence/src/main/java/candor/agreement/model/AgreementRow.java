package candor.agreement.model;

import candor.licensing.model.Period;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A version of an agreement in a list, approved or not.
 *
 * @param organization     short name
 * @param organizationName name for people
 * @param draft            whether nobody has approved it yet
 * @param period           when it is in force; of a draft: is to be
 * @param terms            a JSON object
 * @param supersedes       of a draft: whether the version in force at its start ends then
 * @param revision         of a draft: how often it was rewritten
 * @param writtenBy        sign-in name; absent: from before there was a desk
 * @param endsAt           when somebody proposes to end it, which nobody has approved yet
 * @param endProposedBy    sign-in name
 */
public record AgreementRow(
        UUID id,
        UUID organizationId,
        String organization,
        String organizationName,
        int version,
        boolean draft,
        Period period,
        String terms,
        boolean supersedes,
        int revision,
        @Nullable String writtenBy,
        @Nullable Instant writtenAt,
        @Nullable String approvedBy,
        @Nullable Instant approvedAt,
        @Nullable Instant endsAt,
        @Nullable String endProposedBy) {}
