package candor.policy;

import candor.policy.model.Category;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.Owner;
import candor.policy.model.Purpose;
import candor.policy.model.Right;
import candor.policy.model.Rule;
import candor.policy.model.Surface;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/**
 * What is decided of one category, with its reason inside.
 *
 * @param omitted               elements that are not kept: all of them under {@code REFUSE}, and under
 *                              {@code ROUTE_ONLY} for every category but {@code ROUTING}
 * @param userIdentifierOmitted rows are associated with the organization alone
 * @param rules                 the rules that decided
 * @param clause                number of the clause they stand on; empty where no rule names the case (fail closed)
 * @param retentionDays         how long a row is kept, in days (R15)
 */
public record Ruling(
        Category category,
        Disposition disposition,
        Set<Element> omitted,
        boolean userIdentifierOmitted,
        Set<Rule> rules,
        String clause,
        Owner owner,
        Set<Purpose> purposes,
        Set<Right> rights,
        int retentionDays) {

    public Ruling {
        omitted = Set.copyOf(omitted);
        rules = Collections.unmodifiableSet(copy(rules, Rule.class));
        purposes = Collections.unmodifiableSet(copy(purposes, Purpose.class));
        rights = Collections.unmodifiableSet(copy(rights, Right.class));
    }

    /**
     * Brings disposition and omitted elements into accord: the elements are the truth, and a category of which nothing
     * is left is refused.
     */
    static Ruling of(
            Category category,
            Disposition asked,
            Set<Element> omit,
            boolean userIdentifierOmitted,
            Set<Rule> rules,
            String clause,
            Owner owner,
            Set<Purpose> purposes,
            Set<Right> rights,
            int retentionDays) {
        Disposition disposition = asked == Disposition.ROUTE_ONLY && category.surface() != Surface.CLOUD
                ? Disposition.REFUSE // only cloud services have routing metadata
                : asked;
        Set<Element> omitted = EnumSet.noneOf(Element.class);
        omitted.addAll(omit);
        if (userIdentifierOmitted && category.elements().contains(Element.USER_IDENTIFIER)) {
            omitted.add(Element.USER_IDENTIFIER);
        }
        if (disposition == Disposition.REFUSE
                || disposition == Disposition.ROUTE_ONLY && category != Category.ROUTING) {
            omitted.addAll(category.elements());
        } else if (omitted.containsAll(category.elements())) {
            disposition = Disposition.REFUSE;
        } else if (disposition != Disposition.ROUTE_ONLY) {
            disposition = omitted.isEmpty() ? Disposition.RETAIN : Disposition.REDUCE;
        }
        return new Ruling(
                category,
                disposition,
                omitted,
                userIdentifierOmitted,
                rules,
                clause,
                owner,
                purposes,
                rights,
                retentionDays);
    }

    /** Everything that is not kept: the omitted elements, and the user identifier where rows are to be without. */
    public Set<Element> leftOut() {
        if (!userIdentifierOmitted) {
            return omitted;
        }
        Set<Element> leftOut = EnumSet.of(Element.USER_IDENTIFIER);
        leftOut.addAll(omitted);
        return leftOut;
    }

    /**
     * R12: data made under this ruling arrives under another one, and the stricter wins, element by element. The owner
     * is that of the time when the data was made.
     */
    public Ruling stricter(Ruling arrival) {
        if (equals(arrival)) {
            return this;
        }
        Set<Element> union = EnumSet.noneOf(Element.class);
        union.addAll(omitted);
        union.addAll(arrival.omitted);
        Set<Rule> both = copy(rules, Rule.class);
        both.addAll(arrival.rules);
        both.add(Rule.R12);
        Set<Purpose> commonPurposes = copy(purposes, Purpose.class);
        commonPurposes.retainAll(arrival.purposes);
        Set<Right> commonRights = copy(rights, Right.class);
        commonRights.retainAll(arrival.rights);
        boolean arrivalIsStricter = arrival.disposition.compareTo(disposition) > 0;
        return of(
                category,
                disposition.stricter(arrival.disposition),
                union,
                userIdentifierOmitted || arrival.userIdentifierOmitted,
                both,
                arrivalIsStricter ? arrival.clause : clause,
                owner,
                commonPurposes,
                commonRights,
                Math.min(retentionDays, arrival.retentionDays));
    }

    /**
     * R16: leaves these elements out as well. Where that takes nothing away the ruling stays as it is, so that R16 is named
     * only where it decided, and where nothing is kept (R3 among them) it has no say.
     */
    public Ruling narrowed(Set<Element> also) {
        Set<Element> union = copy(omitted, Element.class);
        also.stream().filter(category.elements()::contains).forEach(union::add);
        boolean nameless = userIdentifierOmitted || also.contains(Element.USER_IDENTIFIER);
        boolean nothingIsKept = omitted.containsAll(category.elements());
        if (nothingIsKept || union.equals(omitted) && nameless == userIdentifierOmitted) {
            return this;
        }
        Set<Rule> andR16 = copy(rules, Rule.class);
        andR16.add(Rule.R16);
        return of(category, disposition, union, nameless, andR16, clause, owner, purposes, rights, retentionDays);
    }

    private static <E extends Enum<E>> EnumSet<E> copy(Set<E> some, Class<E> type) {
        EnumSet<E> all = EnumSet.noneOf(type);
        all.addAll(some);
        return all;
    }
}
