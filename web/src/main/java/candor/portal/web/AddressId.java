package candor.portal.web;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads an id that an address or a form names. */
public final class AddressId {
    private AddressId() {}

    /** Absent: none was named, or what is none. */
    public static Optional<UUID> read(@Nullable String text) {
        try {
            return text == null ? Optional.empty() : Optional.of(UUID.fromString(text.strip()));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }
}
