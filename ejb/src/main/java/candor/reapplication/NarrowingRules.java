package candor.reapplication;

import candor.policy.Ruling;
import candor.policy.model.Category;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.Narrowing;
import candor.policy.model.Owner;
import candor.policy.model.Purpose;
import candor.policy.model.Right;
import candor.policy.model.Rule;
import candor.records.model.BasisFacts;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What administrators leave out, taken from what a row's own basis allows, and nothing else (R16): whatever agreement or policy say
 * by now, an administrator has narrowed no more than that. For how long a row is held, and for what, stays as it was.
 */
final class NarrowingRules implements Stricter {
    private final Map<Category, Set<Element>> omitted;

    NarrowingRules(Narrowing narrowing) {
        this.omitted = narrowing.byCategory();
    }

    @Override
    public StricterBasis of(BasisFacts basis, Category category) {
        Ruling narrowed = ruling(basis, category).narrowed(omitted.getOrDefault(category, Set.of()));
        return new StricterBasis(basis, narrowed, null);
    }

    private static Ruling ruling(BasisFacts basis, Category category) {
        Set<Element> already = words(basis.omitted(), Element::valueOf);
        return new Ruling(
                category,
                Disposition.valueOf(basis.disposition()),
                already.stream().filter(category.elements()::contains).collect(Collectors.toSet()),
                already.contains(Element.USER_IDENTIFIER),
                words(basis.rules(), Rule::valueOf),
                basis.clause(),
                Owner.valueOf(basis.owner()),
                words(basis.purposes(), Purpose::valueOf),
                words(basis.rights(), Right::valueOf),
                basis.retentionDays());
    }

    private static <T> Set<T> words(Collection<String> names, Function<String, T> reader) {
        return names.stream().map(reader).collect(Collectors.toSet());
    }
}
