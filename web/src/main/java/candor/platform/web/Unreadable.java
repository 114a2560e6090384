package candor.platform.web;

import io.undertow.server.HttpServerExchange;
import io.undertow.util.StatusCodes;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Refuses addresses that are none: what stands for no text, or begins with no slash. What comes behind would take them for a fault of
 * ours, with a line in the log for each.
 */
final class Unreadable {
    private static final Pattern ENCODED = Pattern.compile("(?:%[0-9a-fA-F]{2})+");

    private Unreadable() {}

    /** @return whether it has been answered */
    static boolean handle(HttpServerExchange exchange) {
        if (exchange.getRelativePath().startsWith("/") && isText(exchange.getRequestURI())) {
            return false;
        }
        exchange.setStatusCode(StatusCodes.BAD_REQUEST).endExchange();
        return true;
    }

    /** Whether all that is percent-encoded is UTF-8 (RFC 3986, 2.5). */
    static boolean isText(String path) {
        Matcher encoded = ENCODED.matcher(path);
        try {
            while (encoded.find()) {
                byte[] bytes = HexFormat.of().parseHex(encoded.group().replace("%", ""));
                StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes));
            }
            return true;
        } catch (CharacterCodingException noText) {
            return false;
        }
    }
}
