package candor.records.web;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.portal.web.AddressReader;
import candor.records.RecordSearch;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The filters of a list as they stand in its address, so that a list can be shared and gone back to.
 *
 * @param cursor     where the page begins
 * @param understood whether every part of the address could be read; what could not is left out
 */
public record RecordFilters(
        @Nullable Surface surface,
        @Nullable Category category,
        When when,
        @Nullable String user,
        @Nullable String text,
        @Nullable String cursor,
        boolean understood) {

    /** Everything, from the newest on. */
    public static final RecordFilters NONE = of(Map.of(), ZoneOffset.UTC);

    static final int PAGE = 60;

    /** @param visitors the zone in which the visitor means a day, if the address does not say another */
    static RecordFilters of(Map<String, String> address, ZoneId visitors) {
        AddressReader read = new AddressReader(address);
        return new RecordFilters(
                read.value("surface", Surface::valueOf),
                read.value("category", Category::valueOf),
                When.read(read, visitors),
                read.text("user"),
                read.text("q"),
                read.text("cursor"),
                read.understood());
    }

    RecordSearch search(Instant now) {
        return new RecordSearch(surface, category, when.since(now), when.before(), user, text, cursor, PAGE);
    }

    /** Whether anything restricts the list; where the page begins does not. */
    public boolean active() {
        return surface != null || narrowed();
    }

    /** The same, the surface apart. */
    public boolean narrowed() {
        return category != null || when.given() || user != null || text != null;
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

    public List<QuickPeriod> periods() {
        return List.of(QuickPeriod.values());
    }

    /** Addresses of lists that differ from this one in one thing. */
    public FilterLinks links() {
        return new FilterLinks(this);
    }
}
