package candor.platform.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.CookieImpl;
import io.undertow.util.Headers;
import io.undertow.util.Methods;
import io.undertow.util.StatusCodes;
import java.time.Duration;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Remembers the language chosen in the footer. The choice is a parameter of the very page it was made on, so that nobody
 * has to be told where to return to, and nobody can be led elsewhere.
 */
public final class LanguageChoice {
    private static final Pattern CHOICE = Pattern.compile("(?:^|&)language=(en|de)(?:&|$)");
    private static final Pattern PLAIN = Pattern.compile("[\\x21-\\x7e&&[^\\\\]]*"); // it becomes a header
    private static final int YEAR = (int) Duration.ofDays(365).toSeconds();

    private LanguageChoice() {}

    /** Looks at a request before anything else does; true: it was answered here. */
    static boolean handle(HttpServerExchange exchange) {
        String query = exchange.getQueryString();
        Matcher choice = CHOICE.matcher(query);
        String path = exchange.getRequestURI();
        if (!exchange.getRequestMethod().equals(Methods.GET)
                || exchange.isHostIncludedInRequestURI()
                || !choice.find()
                || !PLAIN.matcher(path + query).matches()) {
            return false;
        }
        exchange.setResponseCookie(new CookieImpl("language", choice.group(1))
                .setPath("/")
                .setMaxAge(YEAR)
                .setSameSiteMode("Lax")
                .setSecure(exchange.isSecure()));
        exchange.setStatusCode(StatusCodes.FOUND);
        exchange.getResponseHeaders().put(Headers.LOCATION, address(path, query));
        exchange.endExchange();
        return true;
    }

    /** Of this site alone: an address that began with two slashes would be another one's. */
    static String address(String path, String query) {
        String others = others(query);
        return "/" + path.replaceFirst("^/+", "") + (others.isEmpty() ? "" : "?" + others);
    }

    /** A query without the choice, as it was sent. */
    public static String others(String query) {
        return Arrays.stream(query.split("&"))
                .filter(each -> !each.startsWith("language=") && !each.isEmpty())
                .collect(Collectors.joining("&"));
    }
}
