package candor.steward.model;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization in a list.
 *
 * @param name             short name, as receipts have it
 * @param licenses         that it holds now
 * @param agreementVersion in force now; absent: none is
 * @param drafts           versions that wait for approval
 */
public record OrganizationRow(
        UUID id,
        String name,
        String displayName,
        Instant createdAt,
        long people,
        long licenses,
        long deployments,
        @Nullable Integer agreementVersion,
        long drafts) {}
