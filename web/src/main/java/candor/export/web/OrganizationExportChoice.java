package candor.export.web;

import candor.export.OrganizationExportFilter;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.portal.web.AddressReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator chose to take along, as the form holds it, or a list's link to it.
 *
 * @param users      sign-in names
 * @param surfaces   those that are ticked
 * @param categories those that are ticked; none: all of the surfaces
 * @param from       the first day, in {@code zone}
 * @param to         the last day, in {@code zone}
 * @param understood whether all of it could be read
 */
public record OrganizationExportChoice(
        Set<String> users,
        Set<Surface> surfaces,
        Set<Category> categories,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ZoneId zone,
        boolean understood) {
    /** The website's records are each visitor's own (ADR 6). */
    static final List<Surface> SURFACES = List.of(Surface.SOFTWARE, Surface.CLOUD);

    /** @param visitors the zone in which the visitor means a day, if what was sent does not say another */
    static OrganizationExportChoice of(Map<String, String[]> sent, ZoneId visitors) {
        AddressReader read = new AddressReader(first(sent));
        Set<Surface> surfaces = words(sent, "surface", Surface.class);
        Set<Category> categories = words(sent, "category", Category.class);
        ZoneId named = read.value("zone", ZoneId::of);
        boolean known = surfaces.size() + categories.size()
                == values(sent, "surface").size() + values(sent, "category").size();
        return new OrganizationExportChoice(
                new TreeSet<>(names(read.text("users"))),
                surfaces.isEmpty() ? EnumSet.copyOf(SURFACES) : surfaces,
                categories,
                read.value("from", AddressReader::day),
                read.value("to", AddressReader::day),
                named == null ? visitors : named,
                known && read.understood());
    }

    private static List<String> names(@Nullable String text) {
        return text == null
                ? List.of()
                : Arrays.stream(text.split("[\\s,;]+"))
                        .filter(each -> !each.isEmpty())
                        .toList();
    }

    private static Map<String, String> first(Map<String, String[]> sent) {
        return sent.entrySet().stream()
                .filter(each -> each.getValue().length > 0)
                .collect(Collectors.toMap(Map.Entry::getKey, each -> each.getValue()[0]));
    }

    private static List<String> values(Map<String, String[]> sent, String name) {
        return Arrays.stream(sent.getOrDefault(name, new String[0]))
                .filter(each -> !each.isEmpty())
                .toList();
    }

    private static <E extends Enum<E>> Set<E> words(Map<String, String[]> sent, String name, Class<E> type) {
        Set<E> words = EnumSet.noneOf(type);
        List<String> values = values(sent, name);
        Arrays.stream(type.getEnumConstants())
                .filter(each -> values.contains(each.name()))
                .forEach(words::add);
        return words;
    }

    /** Absent: the period ends before it begins, or what was sent is not of the form. */
    Optional<OrganizationExportFilter> filter() {
        if (!understood || from != null && to != null && from.isAfter(to)) {
            return Optional.empty();
        }
        try {
            Set<Surface> restricted = surfaces.containsAll(SURFACES) ? Set.of() : surfaces;
            return Optional.of(new OrganizationExportFilter(users, restricted, categories, since(), before()));
        } catch (DateTimeException beyondTheCalendar) {
            return Optional.empty();
        }
    }

    /** As the form shows them. */
    public String names() {
        return String.join(" ", users);
    }

    /** Whether it is less than everything. */
    public boolean narrowed() {
        return !understood
                || from != null
                || to != null
                || !users.isEmpty()
                || !categories.isEmpty()
                || !surfaces.containsAll(SURFACES);
    }

    private @Nullable Instant since() {
        return from == null ? null : from.atStartOfDay(zone).toInstant();
    }

    private @Nullable Instant before() {
        return to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
