package candor.platform.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.Cookie;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/**
 * Brings somebody who had to sign in to the very address that was asked for. The server's OpenID Connect mechanism leaves
 * out the query on its way to the provider and back, and with it which record or which filters were meant. So the query
 * waits in a short-lived cookie, and is put back when the same path is asked for without one.
 */
final class ReturnAddress {
    private static final String COOKIE = "candor_return";
    private static final int SECONDS = 600;
    private static final int LONGEST = 2000;

    private ReturnAddress() {}

    /** Looks at a request before anything else does; true: it was answered here. */
    static boolean handle(HttpServerExchange exchange) {
        if (!exchange.getRequestMethod().equals(Methods.GET)
                || !exchange.getRelativePath().endsWith(".xhtml")) {
            return false;
        }
        if (exchange.getQueryString().isEmpty()) {
            return putBack(exchange);
        }
        String address = address(exchange, exchange.getQueryString());
        if (address.length() <= LONGEST) {
            exchange.addResponseCommitListener(answered -> keepIfSentToSignIn(answered, address));
        }
        return false;
    }

    private static void keepIfSentToSignIn(HttpServerExchange exchange, String address) {
        Cookie state = null;
        for (Cookie each : exchange.responseCookies()) {
            state = each.getName().equals("OAuth_Token_Request_State")
                            && !each.getValue().isEmpty()
                    ? each
                    : state;
        }
        if (exchange.getStatusCode() == StatusCodes.FOUND && state != null) {
            set(
                    exchange,
                    Base64.getUrlEncoder().withoutPadding().encodeToString(address.getBytes(StandardCharsets.UTF_8)),
                    SECONDS);
        }
    }

    private static boolean putBack(HttpServerExchange exchange) {
        Cookie kept = exchange.getRequestCookie(COOKIE);
        if (kept == null || kept.getValue().isEmpty()) {
            return false;
        }
        String address = read(kept.getValue());
        if (!address.startsWith(address(exchange, ""))) {
            return false;
        }
        set(exchange, "", 0);
        exchange.setStatusCode(StatusCodes.FOUND);
        exchange.getResponseHeaders().put(Headers.LOCATION, address);
        exchange.endExchange();
        return true;
    }

    private static String address(HttpServerExchange exchange, String query) {
        return exchange.getRequestPath() + "?" + query;
    }

    private static String read(String value) {
        try {
            String address = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.US_ASCII);
            return address.chars().allMatch(each -> each > ' ' && each < 0x7f) ? address : ""; // it becomes a header
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static void set(HttpServerExchange exchange, String value, int seconds) {
        exchange.setResponseCookie(new CookieImpl(COOKIE, value)
                .setPath("/")
                .setHttpOnly(true)
                .setMaxAge(seconds)
                .setSameSiteMode("Lax")
                .setSecure(exchange.isSecure()));
    }
}
