package candor.diagnostics.rest;

import candor.diagnostics.GroupSearch;
import candor.diagnostics.model.GroupOrder;
import candor.diagnostics.model.TriageState;
import candor.platform.rest.ListParameters;
import jakarta.ws.rs.QueryParam;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of the list of groups. */
public class GroupParameters extends ListParameters {
    private static final Set<String> LISTED = Set.of(
            "state",
            "version",
            "pluginVersion",
            "host",
            "operatingSystem",
            "gpu",
            "surface",
            "assignee",
            "q",
            "since",
            "sort");

    @QueryParam("state")
    @Parameter(description = "new, acknowledged, resolved, muted; several with commas")
    private @Nullable String state;

    @QueryParam("version")
    private @Nullable String version;

    @QueryParam("pluginVersion")
    private @Nullable String pluginVersion;

    @QueryParam("host")
    private @Nullable String host;

    @QueryParam("operatingSystem")
    private @Nullable String operatingSystem;

    @QueryParam("gpu")
    private @Nullable String gpu;

    @QueryParam("surface")
    @Parameter(description = "WEBSITE, CLOUD, SOFTWARE")
    private @Nullable String surface;

    @QueryParam("assignee")
    @Parameter(description = "a sign-in name")
    private @Nullable String assignee;

    @QueryParam("q")
    @Parameter(description = "in types, frames and messages")
    private @Nullable String text;

    @QueryParam("since")
    @Parameter(description = "a version: what it or a later one was the first to have, or to have again")
    private @Nullable String since;

    @QueryParam("sort")
    @Parameter(description = "last-seen (if absent), first-seen, occurrences, people; the greatest first")
    private @Nullable String sort;

    @Override
    protected boolean isListed(String name) {
        return LISTED.contains(name) || super.isListed(name);
    }

    GroupSearch search() {
        check();
        Set<TriageState> states = read("state", state, GroupParameters::states);
        GroupOrder order = read(
                "sort", sort, word -> GroupOrder.valueOf(word.replace('-', '_').toUpperCase(Locale.ROOT)));
        return new GroupSearch(
                states == null ? Set.of() : states,
                tags(),
                text("assignee", assignee),
                text("q", text),
                text("since", since),
                order == null ? GroupOrder.LAST_SEEN : order,
                cursor(),
                limit());
    }

    private static Set<TriageState> states(String words) {
        return Arrays.stream(words.split(",", -1))
                .map(word -> TriageState.valueOf(word.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toSet());
    }

    private Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        put(tags, "VERSION", text("version", version));
        put(tags, "PLUGIN_VERSION", text("pluginVersion", pluginVersion));
        put(tags, "HOST", text("host", host));
        put(tags, "OPERATING_SYSTEM", text("operatingSystem", operatingSystem));
        put(tags, "GPU", text("gpu", gpu));
        put(tags, "SURFACE", text("surface", surface));
        return tags;
    }

    private static void put(Map<String, String> tags, String name, @Nullable String value) {
        if (value != null) {
            tags.put(name, value);
        }
    }

    /** The database has no text with U+0000. */
    private static @Nullable String text(String name, @Nullable String text) {
        return read(name, text, word -> {
            if (word.indexOf('\0') >= 0 || word.length() > 400) {
                throw new IllegalArgumentException(name);
            }
            return word;
        });
    }
}
