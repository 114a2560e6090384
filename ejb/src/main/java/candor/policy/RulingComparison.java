package candor.policy;

import candor.policy.Change.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What differs between two rulings of one category, told so that nothing is said twice. */
public final class RulingComparison {
    private final Ruling before;
    private final Ruling after;
    private final List<Change> changes = new ArrayList<>();

    private RulingComparison(Ruling before, Ruling after) {
        this.before = before;
        this.after = after;
    }

    /** In the order of their weight for whom they concern; empty: for that person nothing changes. */
    public static List<Change> changes(Ruling before, Ruling after) {
        RulingComparison comparison = new RulingComparison(before, after);
        comparison.compare();
        return comparison.changes;
    }

    private void compare() {
        boolean was = keepsSomething(before);
        boolean is = keepsSomething(after);
        if (was && !is) {
            changes.add(Change.of(Kind.KEPT_NO_MORE, List.of()));
        } else if (!was && is) {
            changes.add(new Change(Kind.KEPT_ANEW, sorted(after.leftOut()), 0, after.retentionDays()));
        } else if (is) {
            elements();
            period();
            terms();
        }
        if ((was || is) && !before.rules().equals(after.rules())) {
            changes.add(Change.of(Kind.RULES, sorted(after.rules())));
        }
    }

    /** Of a category whose elements are all left out there is nothing to keep, whatever the disposition is called. */
    private static boolean keepsSomething(Ruling ruling) {
        return !ruling.omitted().containsAll(ruling.category().elements());
    }

    private void elements() {
        gained(Kind.LEFT_OUT, before.leftOut(), after.leftOut());
        gained(Kind.KEPT_TOO, after.leftOut(), before.leftOut());
    }

    private void period() {
        int was = before.retentionDays();
        int is = after.retentionDays();
        if (was != is) {
            changes.add(new Change(is < was ? Kind.KEPT_SHORTER : Kind.KEPT_LONGER, List.of(), was, is));
        }
    }

    private void terms() {
        gained(Kind.PURPOSES_ENDED, after.purposes(), before.purposes());
        gained(Kind.PURPOSES_ADDED, before.purposes(), after.purposes());
        gained(Kind.RIGHTS_ENDED, after.rights(), before.rights());
        gained(Kind.RIGHTS_ADDED, before.rights(), after.rights());
        if (before.owner() != after.owner()) {
            changes.add(Change.of(Kind.OWNER, List.of(before.owner(), after.owner())));
        }
    }

    /** Notes what {@code more} has beyond {@code less}. */
    private <E extends Enum<E>> void gained(Kind kind, Set<E> less, Set<E> more) {
        List<E> gained =
                sorted(more.stream().filter(each -> !less.contains(each)).toList());
        if (!gained.isEmpty()) {
            changes.add(Change.of(kind, gained));
        }
    }

    private static <E extends Enum<E>> List<E> sorted(Collection<E> words) {
        return words.stream().sorted().toList();
    }
}
