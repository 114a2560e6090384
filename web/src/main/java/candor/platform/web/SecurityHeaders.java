package candor.platform.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

/** The headers that make a browser keep to what the portal means (OWASP Secure Headers). */
final class SecurityHeaders {
    /**
     * Of whatever says none itself, as the portal's pages do: nothing may be loaded and nothing runs, so that neither an
     * asset nor an answer for programs can be made a page of ours.
     */
    static final String NOTHING_RUNS =
            "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'; sandbox";

    private static final HttpString CONTENT_TYPE_OPTIONS = new HttpString("X-Content-Type-Options");
    private static final HttpString FRAME_OPTIONS = new HttpString("X-Frame-Options");
    private static final HttpString REFERRER_POLICY = new HttpString("Referrer-Policy");
    private static final HttpString OPENER_POLICY = new HttpString("Cross-Origin-Opener-Policy");
    private static final HttpString RESOURCE_POLICY = new HttpString("Cross-Origin-Resource-Policy");
    private static final HttpString PERMISSIONS_POLICY = new HttpString("Permissions-Policy");
    private static final HttpString TRANSPORT_SECURITY = new HttpString("Strict-Transport-Security");
    private static final HttpString CONTENT_SECURITY_POLICY = new HttpString("Content-Security-Policy");

    private SecurityHeaders() {}

    static void put(HttpServerExchange exchange, String path) {
        HeaderMap response = exchange.getResponseHeaders();
        response.put(CONTENT_TYPE_OPTIONS, "nosniff");
        response.put(FRAME_OPTIONS, "DENY");
        response.put(REFERRER_POLICY, "same-origin");
        response.put(OPENER_POLICY, "same-origin");
        response.put(RESOURCE_POLICY, "same-origin");
        response.put(PERMISSIONS_POLICY, "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (exchange.isSecure()) { // browsers ignore it elsewhere (RFC 6797, 7.2)
            response.put(TRANSPORT_SECURITY, "max-age=31536000");
        }
        if (!path.startsWith("/jakarta.faces.resource/")) {
            response.put(Headers.CACHE_CONTROL, "no-store");
        }
        exchange.addResponseCommitListener(SecurityHeaders::settleContentPolicy);
    }

    /**
     * One policy, the last that was said: an error page in place of a page that failed half way comes with its own beside
     * the other's, and a browser would hold it to both.
     */
    private static void settleContentPolicy(HttpServerExchange exchange) {
        HeaderMap response = exchange.getResponseHeaders();
        HeaderValues said = response.get(CONTENT_SECURITY_POLICY);
        response.put(CONTENT_SECURITY_POLICY, said == null ? NOTHING_RUNS : said.getLast());
    }
}
