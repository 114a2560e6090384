package candor.portal.web;

import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The time zone of the visitor's browser, which portal.js keeps in a cookie; UTC until it is known. */
final class VisitorZone {
    private static final String COOKIE = "zone";

    private VisitorZone() {}

    static ZoneId of(FacesContext context) {
        Object kept = context.getExternalContext().getRequestCookieMap().get(COOKIE);
        return kept instanceof Cookie cookie ? read(cookie.getValue()) : ZoneOffset.UTC;
    }

    /** A name of the time zone database; whatever else a cookie holds is UTC. */
    static ZoneId read(@Nullable String value) {
        try {
            String name = value == null ? "" : URLDecoder.decode(value, StandardCharsets.UTF_8);
            return ZoneId.getAvailableZoneIds().contains(name) && !name.equals("UTC")
                    ? ZoneId.of(name)
                    : ZoneOffset.UTC;
        } catch (IllegalArgumentException notEncoded) {
            return ZoneOffset.UTC;
        }
    }
}
