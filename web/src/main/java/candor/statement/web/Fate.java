package candor.statement.web;

import candor.catalogue.CatalogueCategory;
import candor.catalogue.Treatment;
import candor.policy.Ruling;
import candor.policy.model.Category;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.Rule;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What becomes of a category.
 *
 * @param without elements that are left out of what is kept, in the policy's order
 * @param days    how long it is kept; of no meaning where nothing is
 * @param besides rules that decide here beside those that decide the whole
 */
public record Fate(Category category, Kind kind, List<Element> without, int days, Set<Rule> besides) {

    public enum Kind {
        WHOLE,
        WITHOUT,
        /** Of it there is nothing but that something was routed. */
        ROUTED,
        NOTHING
    }

    static Fate of(Ruling ruling, Set<Rule> common) {
        return of(
                ruling.category(),
                ruling.disposition(),
                ruling.leftOut(),
                ruling.retentionDays(),
                ruling.rules().stream()
                        .filter(rule -> !common.contains(rule))
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    public static Fate of(Ruling ruling) {
        return of(ruling, ruling.rules());
    }

    static Fate of(CatalogueCategory category, Treatment treatment) {
        return of(
                category.category(), treatment.disposition(), treatment.omitted(), treatment.retentionDays(), Set.of());
    }

    private static Fate of(
            Category category, Disposition disposition, Collection<Element> without, int days, Set<Rule> besides) {
        boolean nothing = without.containsAll(category.elements());
        Kind kind;
        if (nothing) {
            kind = disposition == Disposition.ROUTE_ONLY ? Kind.ROUTED : Kind.NOTHING;
        } else {
            kind = without.isEmpty() ? Kind.WHOLE : Kind.WITHOUT;
        }
        return new Fate(category, kind, without.stream().sorted().toList(), days, besides);
    }

    /** The kind as a name of a style. */
    public String style() {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    /** Whether there is a record of the category, with a period. */
    public boolean isKept() {
        return kind == Kind.WHOLE || kind == Kind.WITHOUT;
    }
}
