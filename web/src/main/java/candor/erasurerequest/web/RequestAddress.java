package candor.erasurerequest.web;

import jakarta.faces.context.ExternalContext;
import java.util.Optional;
import java.util.UUID;

/** Reads which request an address, or a form, names. */
final class RequestAddress {
    private RequestAddress() {}

    /** Absent: none, or what no request is named. */
    static Optional<UUID> id(ExternalContext context) {
        return id(context.getRequestParameterMap().getOrDefault("id", ""));
    }

    static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
