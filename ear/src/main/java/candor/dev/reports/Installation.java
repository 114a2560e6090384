package candor.dev.reports;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A computer with the plugin on it.
 *
 * @param key the collector key of its license
 * @param user the sign-in name it reports, if any
 * @param reports how many it has sent so far
 */
record Installation(
        String key,
        @Nullable String user,
        String id,
        int reports,
        List<String> languages,
        List<String> hosts,
        List<String> runtimes,
        String operatingSystem,
        Map<String, Object> hardware) {}
