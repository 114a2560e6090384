package candor.apiclient;

import candor.licensing.model.ApiClient;
import candor.licensing.model.Person;
import candor.policy.model.Tool;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client of the caller's organization.
 *
 * @param clientId   what it calls itself at the identity provider and what it is called in accesses and certificates: the
 *                   organization's name, a slash, its own
 * @param secretAt   since when its secret is what it is
 * @param lastUsedAt to the hour; absent: never
 */
public record ApiClientView(
        UUID id,
        String clientId,
        Set<Tool> tools,
        Instant createdAt,
        String createdBy,
        Instant secretAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    static ApiClientView of(ApiClient client) {
        return new ApiClientView(
                client.id(),
                client.program().signInName(),
                client.tools(),
                client.createdAt(),
                client.createdBy().signInName(),
                client.secretAt(),
                client.program().seenAt().orElse(null),
                client.revokedAt().orElse(null),
                client.revokedBy().map(Person::signInName).orElse(null));
    }

    /** Without the organization's. */
    public String name() {
        return clientId.substring(clientId.indexOf('/') + 1);
    }
}
