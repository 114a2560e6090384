package candor.diagnostics.performance.rest;

import candor.diagnostics.performance.PerformanceSearch;
import candor.diagnostics.performance.model.Trait;
import candor.platform.rest.ListParameters;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.policy.model.Surface;
import jakarta.ws.rs.QueryParam;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of durations and failures. */
public class PerformanceParameters extends ListParameters {
    /** Ninety, today among them. */
    private static final int DAYS_BEFORE = 89;

    private static final Set<String> LISTED = Set.of(
            "from", "to", "surface", "product", "version", "plugin", "pluginVersion", "host", "operatingSystem", "gpu");

    @QueryParam("from")
    @Parameter(description = "a day (UTC), such as 2026-03-01; if absent, ninety days until the last one")
    private @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "the last day (UTC); today if absent; at most 400 days")
    private @Nullable String to;

    @QueryParam("surface")
    @Parameter(description = "SOFTWARE or CLOUD; both if absent")
    private @Nullable String surface;

    @QueryParam("product")
    private @Nullable String product;

    @QueryParam("version")
    private @Nullable String version;

    @QueryParam("plugin")
    private @Nullable String plugin;

    @QueryParam("pluginVersion")
    private @Nullable String pluginVersion;

    @QueryParam("host")
    private @Nullable String host;

    @QueryParam("operatingSystem")
    private @Nullable String operatingSystem;

    @QueryParam("gpu")
    private @Nullable String gpu;

    @Override
    protected boolean isListed(String name) {
        return LISTED.contains(name);
    }

    /** @param today the last day, if none is said */
    PerformanceSearch search(LocalDate today) {
        check();
        LocalDate last = read("to", to, PerformanceParameters::day);
        LocalDate end = last == null ? today : last;
        LocalDate first = read("from", from, PerformanceParameters::day);
        Surface only = read("surface", surface, PerformanceParameters::surface);
        try {
            return new PerformanceSearch(first == null ? end.minusDays(DAYS_BEFORE) : first, end, only, values());
        } catch (IllegalArgumentException none) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "from");
        }
    }

    /** Four digits of a year: the database knows no others. */
    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.getYear() < 1970 || day.getYear() > 9998) {
            throw new IllegalArgumentException("day");
        }
        return day;
    }

    private static Surface surface(String word) {
        Surface surface = Surface.valueOf(word);
        if (surface == Surface.WEBSITE) {
            throw new IllegalArgumentException("nothing is measured of the website");
        }
        return surface;
    }

    private Map<Trait, String> values() {
        Map<Trait, String> values = new EnumMap<>(Trait.class);
        put(values, Trait.PRODUCT, "product", product);
        put(values, Trait.VERSION, "version", version);
        put(values, Trait.PLUGIN, "plugin", plugin);
        put(values, Trait.PLUGIN_VERSION, "pluginVersion", pluginVersion);
        put(values, Trait.HOST, "host", host);
        put(values, Trait.OPERATING_SYSTEM, "operatingSystem", operatingSystem);
        put(values, Trait.GPU, "gpu", gpu);
        return values;
    }

    /** The database has no text with U+0000. */
    private static void put(Map<Trait, String> values, Trait trait, String name, @Nullable String text) {
        String value = read(name, text, word -> {
            if (word.indexOf('\0') >= 0 || word.length() > 400) {
                throw new IllegalArgumentException(name);
            }
            return word;
        });
        if (value != null) {
            values.put(trait, value);
        }
    }
}
