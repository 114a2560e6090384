package candor.records.web;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.portal.web.AddressReader;
import candor.records.RecordSearch;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list as they stand in its address, so that a list can be shared and gone back to.
 *
 * @param from   the first day, in {@code zone}
 * @param to     the last day, in {@code zone}
 * @param zone   in which the days are meant: the browser says it, UTC otherwise
 * @param cursor where the page begins
 * @param understood whether every part of the address could be read; what could not is left out
 */
public record RecordFilters(
        @Nullable Surface surface,
        @Nullable Category category,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable String user,
        @Nullable String text,
        ZoneId zone,
        @Nullable String cursor,
        boolean understood) {

    static final int PAGE = 60;

    static RecordFilters of(Map<String, String> address) {
        AddressReader read = new AddressReader(address);
        Surface surface = read.value("surface", Surface::valueOf);
        Category category = read.value("category", Category::valueOf);
        LocalDate from = read.value("from", AddressReader::day);
        LocalDate to = read.value("to", AddressReader::day);
        ZoneId zone = read.value("zone", ZoneId::of);
        return new RecordFilters(
                surface,
                category,
                from,
                to,
                read.text("user"),
                read.text("q"),
                zone == null ? ZoneId.of("UTC") : zone,
                read.text("cursor"),
                read.understood());
    }

    RecordSearch search() {
        Instant first = from == null ? null : from.atStartOfDay(zone).toInstant();
        Instant tooLate = to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
        return new RecordSearch(surface, category, first, tooLate, user, text, cursor, PAGE);
    }

    /** Whether anything restricts the list; where the page begins does not. */
    public boolean active() {
        return surface != null || narrowed();
    }

    /** The same, the surface apart. */
    public boolean narrowed() {
        return category != null || from != null || to != null || user != null || text != null;
    }

    /** The categories to choose from, by surface: those of the chosen surface, or all. */
    public List<Surface> surfaces() {
        return surface == null ? List.of(Surface.values()) : List.of(surface);
    }

    public List<Surface> everySurface() {
        return List.of(Surface.values());
    }

    public List<Category> categories(Surface of) {
        return Category.of(of);
    }

    /** The address of the same list on another surface; a category belongs to one surface and goes. */
    public String onSurface(@Nullable Object other) {
        Map<String, String> parts = parts();
        parts.remove("category");
        parts.remove("surface");
        if (other != null) {
            parts.put("surface", other.toString());
        }
        return query(parts);
    }

    /** The address of the list on this surface with nothing else to restrict it. */
    public String onSurfaceAlone() {
        return surface == null ? "?" : "?surface=" + surface;
    }

    /** The address of the next page. */
    public String olderThan(String next) {
        Map<String, String> parts = parts();
        parts.put("cursor", next);
        return query(parts);
    }

    /** The address of the first page. */
    public String newest() {
        return query(parts());
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "surface", surface);
        put(parts, "category", category);
        put(parts, "from", from);
        put(parts, "to", to);
        put(parts, "zone", from == null && to == null ? null : zone);
        put(parts, "user", user);
        put(parts, "q", text);
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }

    private static String query(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + encoded(part.getValue()))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
