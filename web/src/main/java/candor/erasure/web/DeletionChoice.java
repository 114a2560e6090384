package candor.erasure.web;

import candor.erasure.MemberFilter;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.portal.web.AddressReader;
import candor.portal.web.ChosenDays;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator chose to delete, as the address holds it.
 *
 * @param users      sign-in names; none: everybody's
 * @param surfaces   those that were ticked
 * @param categories those that were ticked; none: all of the surfaces
 * @param job        the id of one job of the cloud services; absent: it does not restrict
 * @param understood whether all of it could be read
 */
public record DeletionChoice(
        SortedSet<String> users,
        Set<Surface> surfaces,
        Set<Category> categories,
        @Nullable String job,
        ChosenDays days,
        boolean understood) {
    static final DeletionChoice EVERYTHING = new DeletionChoice(
            new TreeSet<>(), EnumSet.allOf(Surface.class), EnumSet.noneOf(Category.class), null, ChosenDays.ALL, true);
    private static final int MOST_USERS = 100;
    private static final int LONGEST_USERS = 10_000;

    /** @param sent of each parameter, all that was sent */
    static DeletionChoice of(Map<String, String[]> sent) {
        AddressReader read = AddressReader.ofAll(sent);
        SortedSet<String> users = users(read.text("users", LONGEST_USERS));
        Set<Surface> surfaces = read.ticked("surface", Surface.class);
        Set<Category> categories = read.ticked("category", Category.class);
        String job = read.text("job");
        ChosenDays days = ChosenDays.read(read, ZoneOffset.UTC);
        return new DeletionChoice(
                users, surfaces, categories, job, days, read.understood() && users.size() <= MOST_USERS);
    }

    /** One a line, or separated by commas. */
    private static SortedSet<String> users(@Nullable String sent) {
        SortedSet<String> users = new TreeSet<>();
        Arrays.stream(sent == null ? new String[0] : sent.split("[,\r\n]"))
                .map(String::strip)
                .filter(each -> !each.isEmpty())
                .forEach(users::add);
        return users;
    }

    /** Absent: nothing was chosen, the period ends before it begins, or the address is not one of the form's. */
    Optional<MemberFilter> filter() {
        if (!understood || surfaces.isEmpty() || days.areBackwards()) {
            return Optional.empty();
        }
        Set<Surface> restricted = surfaces.size() == Surface.values().length ? Set.of() : surfaces;
        Set<String> jobs = job == null ? Set.of() : Set.of(job);
        return Optional.of(new MemberFilter(users, restricted, categories, jobs, days.first(), days.tooLate()));
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
        parts.add("from", days.from() == null ? null : days.from().toString());
        parts.add("to", days.to() == null ? null : days.to().toString());
        parts.add("zone", days.zone().getId());
        return parts.toString();
    }
}
