package candor.erasure.web;

import candor.erasure.MemberFilter;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.portal.web.AddressReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator chose to delete, as the address holds it.
 *
 * @param users      sign-in names; none: everybody's
 * @param surfaces   those that were ticked
 * @param categories those that were ticked; none: all of the surfaces
 * @param job        the id of one job of the cloud services; absent: it does not restrict
 * @param from       the first day, in {@code zone}
 * @param to         the last day, in {@code zone}
 * @param understood whether all of it could be read
 */
public record DeletionChoice(
        SortedSet<String> users,
        Set<Surface> surfaces,
        Set<Category> categories,
        @Nullable String job,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ZoneId zone,
        boolean understood) {
    static final DeletionChoice EVERYTHING = new DeletionChoice(
            new TreeSet<>(),
            EnumSet.allOf(Surface.class),
            EnumSet.noneOf(Category.class),
            null,
            null,
            null,
            ZoneOffset.UTC,
            true);
    private static final int MOST_USERS = 100;
    private static final int LONGEST_USERS = 10_000;

    /** @param all of each parameter, all that was sent */
    static DeletionChoice of(Map<String, String> sent, Map<String, String[]> all) {
        AddressReader read = new AddressReader(sent);
        LocalDate from = read.value("from", AddressReader::day);
        LocalDate to = read.value("to", AddressReader::day);
        ZoneId zone = read.value("zone", ZoneId::of);
        String job = read.text("job");
        Optional<Set<Surface>> surfaces = ticked(all.get("surface"), Surface.class, Surface::valueOf);
        Optional<Set<Category>> categories = ticked(all.get("category"), Category.class, Category::valueOf);
        Optional<SortedSet<String>> users = users(sent.getOrDefault("users", ""));
        return new DeletionChoice(
                users.orElse(new TreeSet<>()),
                surfaces.orElse(Set.of()),
                categories.orElse(Set.of()),
                job,
                from,
                to,
                zone == null ? ZoneOffset.UTC : zone,
                read.understood() && surfaces.isPresent() && categories.isPresent() && users.isPresent());
    }

    private static <E extends Enum<E>> Optional<Set<E>> ticked(
            String @Nullable [] words, Class<E> type, Function<String, E> reader) {
        Set<E> ticked = EnumSet.noneOf(type);
        try {
            Arrays.stream(words == null ? new String[0] : words).map(reader).forEach(ticked::add);
            return Optional.of(ticked);
        } catch (IllegalArgumentException unknown) {
            return Optional.empty();
        }
    }

    /** One a line, or separated by commas. Absent: more than anybody would write. */
    private static Optional<SortedSet<String>> users(String sent) {
        SortedSet<String> users = new TreeSet<>();
        if (sent.length() > LONGEST_USERS || sent.indexOf('\0') >= 0) {
            return Optional.empty();
        }
        Arrays.stream(sent.split("[,\r\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(users::add);
        return users.size() > MOST_USERS ? Optional.empty() : Optional.of(users);
    }

    /** Absent: nothing was chosen, the period ends before it begins, or the address is not one of the form's. */
    Optional<MemberFilter> filter() {
        if (!understood || surfaces.isEmpty() || from != null && to != null && from.isAfter(to)) {
            return Optional.empty();
        }
        Set<Surface> restricted = surfaces.size() == Surface.values().length ? Set.of() : surfaces;
        Set<String> jobs = job == null ? Set.of() : Set.of(job);
        return Optional.of(new MemberFilter(users, restricted, categories, jobs, first(), tooLate()));
    }

    private @Nullable Instant first() {
        return from == null ? null : from.atStartOfDay(zone).toInstant();
    }

    private @Nullable Instant tooLate() {
        return to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** As they stand in the form: one a line. */
    public String lines() {
        return String.join("\n", users);
    }

    /** The choice as the parameters of an address. */
    String address() {
        AddressParts parts = new AddressParts();
        parts.add("users", users.isEmpty() ? null : lines());
        surfaces.forEach(each -> parts.add("surface", each.name()));
        categories.forEach(each -> parts.add("category", each.name()));
        parts.add("job", job);
        parts.add("from", from == null ? null : from.toString());
        parts.add("to", to == null ? null : to.toString());
        parts.add("zone", zone.getId());
        return parts.toString();
    }
}
