package candor.steward.model;

import candor.licensing.model.Period;
import candor.policy.model.LicenseType;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a license was, is or will be for a period. @param organization short name */
public record TermRow(
        UUID id,
        LicenseType type,
        @Nullable String organization,
        @Nullable String organizationName,
        Period valid) {}
