package candor.identity;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who calls.
 *
 * @param organizationId   absent for somebody who belongs to none
 * @param organization     its short name
 * @param organizationName its name for people
 * @param program          whether it is no person but a program of the organization's
 */
public record Caller(
        UUID personId,
        String signInName,
        @Nullable UUID organizationId,
        @Nullable String organization,
        @Nullable String organizationName,
        boolean program) {

    public Optional<UUID> ofOrganization() {
        return Optional.ofNullable(organizationId);
    }
}
