package candor.platform.web;

import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

/** The headers that make a browser keep to what the portal means (OWASP Secure Headers). */
final class SecurityHeaders {
    private static final HttpString CONTENT_TYPE_OPTIONS = new HttpString("X-Content-Type-Options");
    private static final HttpString FRAME_OPTIONS = new HttpString("X-Frame-Options");
    private static final HttpString REFERRER_POLICY = new HttpString("Referrer-Policy");
    private static final HttpString OPENER_POLICY = new HttpString("Cross-Origin-Opener-Policy");
    private static final HttpString RESOURCE_POLICY = new HttpString("Cross-Origin-Resource-Policy");
    private static final HttpString PERMISSIONS_POLICY = new HttpString("Permissions-Policy");
    private static final HttpString CONTENT_SECURITY_POLICY = new HttpString("Content-Security-Policy");

    private SecurityHeaders() {}

    static void put(HeaderMap response, String path, boolean forPrograms) {
        response.put(CONTENT_TYPE_OPTIONS, "nosniff");
        response.put(FRAME_OPTIONS, "DENY");
        response.put(REFERRER_POLICY, "same-origin");
        response.put(OPENER_POLICY, "same-origin");
        response.put(RESOURCE_POLICY, "same-origin");
        response.put(PERMISSIONS_POLICY, "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (forPrograms) {
            response.put(CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'");
        }
        if (!path.startsWith("/jakarta.faces.resource/")) {
            response.put(Headers.CACHE_CONTROL, "no-store");
        }
    }
}
