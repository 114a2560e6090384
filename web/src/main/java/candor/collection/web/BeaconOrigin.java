package candor.collection.web;

import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Tells a request of a page of this very site from one of another's: the door knows people by their session's cookie, so
 * that another site could speak in their name. What says nothing of where it comes from is not let in either.
 */
final class BeaconOrigin {
    private BeaconOrigin() {}

    /**
     * @param fetchSite {@code Sec-Fetch-Site}; browsers leave it out on plain HTTP
     * @param origin    {@code Origin}
     * @param host      {@code Host}, to which the origin's host and port are compared; not its scheme, since TLS may end at
     *                  a proxy
     */
    static boolean isOwn(@Nullable String fetchSite, @Nullable String origin, @Nullable String host) {
        if (fetchSite != null && !fetchSite.equals("same-origin") && !fetchSite.equals("none")) {
            return false;
        }
        return origin == null
                ? fetchSite != null
                : host != null && host.toLowerCase(Locale.ROOT).equals(authority(origin));
    }

    private static @Nullable String authority(String origin) {
        try {
            String authority = URI.create(origin).getRawAuthority();
            return authority == null ? null : authority.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException notAnOrigin) {
            return null;
        }
    }
}
