package candor.apiclient.rest;

import candor.apiclient.ApiClientView;
import candor.apiclient.IssuedClient;
import candor.policy.model.Tool;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A client of my organization's.
 *
 * @param clientId   its {@code client_id} at the identity provider, and what it is called in accesses and certificates
 * @param secret     told once, when it was made
 * @param secretAt   since when its secret is what it is
 * @param lastUsedAt to the hour; null: never
 */
public record ApiClientPayload(
        UUID id,
        String clientId,
        @JsonInclude(Include.NON_NULL) @Nullable String secret,
        Set<Tool> tools,
        Instant createdAt,
        String createdBy,
        Instant secretAt,
        @Nullable Instant lastUsedAt,
        @Nullable Instant revokedAt,
        @Nullable String revokedBy) {

    static ApiClientPayload of(ApiClientView view) {
        return of(view, null);
    }

    static ApiClientPayload of(IssuedClient issued) {
        return of(issued.client(), issued.secret());
    }

    private static ApiClientPayload of(ApiClientView view, @Nullable String secret) {
        return new ApiClientPayload(
                view.id(),
                view.clientId(),
                secret,
                view.tools(),
                view.createdAt(),
                view.createdBy(),
                view.secretAt(),
                view.lastUsedAt(),
                view.revokedAt(),
                view.revokedBy());
    }
}
