package candor.platform.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.util.Set;

/**
 * Lets into the portal what a page can send, and forms of our own pages alone. A form needs the view state of its session anyway, and
 * the session's cookie stays away from other sites' forms; where a browser says itself that one comes from elsewhere, it is not even
 * looked at. Faces would take any other method for one that looks.
 */
final class OwnForms {
    private static final HttpString SENT_FROM = new HttpString("Sec-Fetch-Site");
    private static final Set<String> ELSEWHERE = Set.of("cross-site", "same-site");
    private static final Set<HttpString> LOOKING = Set.of(Methods.GET, Methods.HEAD);

    private OwnForms() {}

    /** @return whether it has been answered */
    static boolean handle(HttpServerExchange exchange) {
        if (LOOKING.contains(exchange.getRequestMethod())) {
            return false;
        }
        if (!exchange.getRequestMethod().equals(Methods.POST)) {
            exchange.getResponseHeaders().put(Headers.ALLOW, "GET, HEAD, POST");
            exchange.setStatusCode(StatusCodes.METHOD_NOT_ALLOWED).endExchange();
            return true;
        }
        String from = exchange.getRequestHeaders().getFirst(SENT_FROM);
        if (from == null || !ELSEWHERE.contains(from)) {
            return false;
        }
        exchange.setStatusCode(StatusCodes.FORBIDDEN).endExchange();
        return true;
    }
}
