package candor.collection.rest;

import candor.licensing.UnknownKeyException;
import org.jspecify.annotations.Nullable;

/** The collector key in an {@code Authorization: Bearer} header. */
final class CollectorAuthorization {
    private static final String SCHEME = "Bearer ";

    private CollectorAuthorization() {}

    /** @throws UnknownKeyException if there is none */
    static String key(@Nullable String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new UnknownKeyException();
        }
        return authorization.substring(SCHEME.length()).strip();
    }
}
