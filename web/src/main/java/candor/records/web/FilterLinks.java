package candor.records.web;

import candor.policy.model.Category;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Addresses of lists that are filtered alike but for one thing, relative to the list's page. All but one begin at the newest. */
public final class FilterLinks {
    private final Map<String, String> parts;

    FilterLinks(RecordFilters filters) {
        parts = new LinkedHashMap<>();
        put("surface", filters.surface());
        put("category", filters.category());
        filters.when().writeInto(parts);
        put("user", filters.user());
        put("q", filters.text());
    }

    /** The same list on another surface; a category belongs to one surface and goes. */
    public String onSurface(@Nullable Object surface) {
        Map<String, String> others = without("surface", "category");
        if (surface != null) {
            others.put("surface", surface.toString());
        }
        return address(others);
    }

    public String inCategory(Category category) {
        Map<String, String> others = without("surface", "category");
        others.put("surface", category.surface().toString());
        others.put("category", category.toString());
        return address(others);
    }

    /** Everything of a job, found by its id. */
    public String ofJob(String job) {
        return address(Map.of("q", job));
    }

    /** A month as a chart counts it: in UTC, whatever the visitor's zone is. */
    public String inMonth(YearMonth month) {
        Map<String, String> others = anyTime();
        others.put("from", month.atDay(1).toString());
        others.put("to", month.atEndOfMonth().toString());
        others.put("zone", "UTC");
        return address(others);
    }

    /** @param period absent: any time */
    public String inPeriod(@Nullable QuickPeriod period) {
        Map<String, String> others = anyTime();
        if (period != null) {
            others.put("period", period.code());
        }
        return address(others);
    }

    /** Without one of {@code surface}, {@code category}, {@code user}, {@code q}. */
    public String leavingOut(String name) {
        return address(without(name));
    }

    public String withoutAny() {
        return "?";
    }

    /** The next page. */
    public String olderThan(String cursor) {
        Map<String, String> all = without();
        all.put("cursor", cursor);
        return address(all);
    }

    /** The first page. */
    public String newest() {
        return address(parts);
    }

    private Map<String, String> anyTime() {
        return without("from", "to", "zone", "period");
    }

    private Map<String, String> without(String... names) {
        Map<String, String> others = new LinkedHashMap<>(parts);
        for (String name : names) {
            others.remove(name);
        }
        return others;
    }

    private void put(String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }

    private static String address(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
