package candor.steward.model;

import candor.policy.model.LicenseType;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a license was, is or will be for a period. @param organization short name @param to absent: for good */
public record TermRow(
        UUID id,
        LicenseType type,
        @Nullable String organization,
        @Nullable String organizationName,
        Instant from,
        @Nullable Instant to) {}
