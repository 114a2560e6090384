package candor.export.web;

import candor.export.OrganizationExportFilter;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.portal.web.AddressReader;
import candor.portal.web.ChosenDays;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator chose to take along, as the form holds it, or a list's link to it.
 *
 * @param users      sign-in names
 * @param surfaces   those that are ticked
 * @param categories those that are ticked; none: all of the surfaces
 * @param understood whether all of it could be read
 */
public record OrganizationExportChoice(
        Set<String> users, Set<Surface> surfaces, Set<Category> categories, ChosenDays days, boolean understood) {
    /** The website's records are each visitor's own (ADR 6). */
    static final List<Surface> SURFACES = List.of(Surface.SOFTWARE, Surface.CLOUD);

    /**
     * @param sent     of each parameter, all that was sent
     * @param visitors the zone in which the visitor means a day, if what was sent does not say another
     */
    static OrganizationExportChoice of(Map<String, String[]> sent, ZoneId visitors) {
        AddressReader read = AddressReader.ofAll(sent);
        Set<Surface> surfaces = read.ticked("surface", Surface.class);
        Set<Category> categories = read.ticked("category", Category.class);
        Set<String> users = new TreeSet<>(names(read.text("users")));
        ChosenDays days = ChosenDays.read(read, visitors);
        return new OrganizationExportChoice(
                users, surfaces.isEmpty() ? EnumSet.copyOf(SURFACES) : surfaces, categories, days, read.understood());
    }

    private static List<String> names(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[\\s,;]+"))
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    /** Absent: the period ends before it begins, or what was sent is not of the form. */
    Optional<OrganizationExportFilter> filter() {
        if (!understood || days.areBackwards()) {
            return Optional.empty();
        }
        Set<Surface> restricted = surfaces.containsAll(SURFACES) ? Set.of() : surfaces;
        return Optional.of(new OrganizationExportFilter(users, restricted, categories, days.first(), days.tooLate()));
    }

    /** As the form shows them. */
    public String names() {
        return String.join(" ", users);
    }
}
