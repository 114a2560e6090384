package candor.erasure.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** The parameters of an address, in the order in which they are said. */
final class AddressParts {
    private final StringJoiner parts = new StringJoiner("&");

    /** @param value absent: the parameter is left out */
    void add(String name, @Nullable String value) {
        if (value != null) {
            parts.add(name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    @Override
    public String toString() {
        return parts.toString();
    }
}
