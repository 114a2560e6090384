package candor.platform.web;

import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.SameSiteCookieHandler;
import io.undertow.servlet.ServletExtension;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import jakarta.servlet.ServletContext;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Stands before the server's own security, for what that cannot be told otherwise (ADR 2):
 * <ul>
 * <li>{@code /api} sees no cookie, so that a portal session never opens it (a door for cross-site requests), and always
 * answers 401, never a redirect to sign in;</li>
 * <li>the {@code Authorization} of {@code /collect} is a collector key, which the OpenID Connect mechanism must not take
 * for a token: it goes on under {@link #COLLECTOR_KEY};</li>
 * <li>an address that is none, a method that no page has, a form that the browser says another site has sent are refused;</li>
 * <li>every cookie is for this site alone, every response carries the security headers, and one of {@code /api},
 * {@code /collect} or {@code /beacon} that the server ends without a body gets its problem (RFC 9457).</li>
 * </ul>
 */
public class Edge implements ServletExtension {
    /** The header in which resources find a collector's {@code Authorization}; from outside it is never let through. */
    public static final String COLLECTOR_KEY = "Candor-Collector-Authorization";

    private static final HttpString KEY = new HttpString(COLLECTOR_KEY);
    private static final HttpString REQUESTED_WITH = new HttpString("X-Requested-With");

    @Override
    public void handleDeployment(DeploymentInfo deployment, ServletContext context) {
        deployment.addInitialHandlerChainWrapper(next -> {
            HttpHandler sameSite = new SameSiteCookieHandler(next, "Lax"); // the server ignores web.xml's word on it
            return exchange -> handle(exchange, sameSite);
        });
    }

    private static void handle(HttpServerExchange exchange, HttpHandler next) throws Exception {
        HeaderMap request = exchange.getRequestHeaders();
        String path = exchange.getRelativePath();
        boolean api = path.startsWith("/api/");
        boolean collect = path.startsWith("/collect/");
        boolean forPrograms = api || collect || path.equals("/beacon");
        request.remove(KEY);
        if (api) {
            request.remove(Headers.COOKIE);
            request.put(REQUESTED_WITH, "XMLHttpRequest");
        } else if (collect) {
            String key = request.getFirst(Headers.AUTHORIZATION);
            request.remove(Headers.AUTHORIZATION);
            request.remove(Headers.COOKIE);
            if (key != null) {
                request.put(KEY, key);
            }
        }
        SecurityHeaders.put(exchange, path);
        if (forPrograms) {
            exchange.addDefaultResponseListener(Edge::problem);
        }
        if (!Unreadable.handle(exchange) && (forPrograms || !isAnswered(exchange))) {
            next.handleRequest(exchange);
        }
    }

    private static boolean isAnswered(HttpServerExchange exchange) {
        return OwnForms.handle(exchange) || LanguageChoice.handle(exchange) || ReturnAddress.handle(exchange);
    }

    /** Called by the server when a response would end without a body. */
    private static boolean problem(HttpServerExchange exchange) {
        if (!exchange.isResponseChannelAvailable() || exchange.getStatusCode() < 400) {
            return false;
        }
        byte[] body = BareProblem.of(exchange.getStatusCode()).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().put(Headers.CONTENT_TYPE, BareProblem.MEDIA_TYPE);
        exchange.getResponseHeaders().put(Headers.CONTENT_LENGTH, body.length);
        exchange.getResponseSender().send(ByteBuffer.wrap(body));
        return true;
    }
}
