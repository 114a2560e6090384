package candor.dev.reports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A browser that comes to the website.
 *
 * @param visitor    what it calls itself
 * @param user       the sign-in name of whoever signs in with it, if anybody
 * @param visits     how often it has come
 * @param searches   languages of what is looked for
 * @param connection as it is sent
 */
record Visitor(
        String visitor,
        @Nullable String user,
        int visits,
        List<String> searches,
        Map<String, Object> connection,
        Map<String, Object> hardware) {}
