package candor.policy;

import static candor.policy.model.Category.PROCESSING;
import static candor.policy.model.Category.RENDER_INPUT;
import static candor.policy.model.Category.ROUTING;
import static candor.policy.model.Category.SOFTWARE_ERROR;
import static candor.policy.model.Disposition.REDUCE;
import static candor.policy.model.Disposition.REFUSE;
import static candor.policy.model.Disposition.RETAIN;
import static candor.policy.model.Disposition.ROUTE_ONLY;
import static candor.policy.model.Element.CONTEXT;
import static candor.policy.model.Element.STATUS_MESSAGE;
import static candor.policy.model.Element.USER_IDENTIFIER;
import static candor.policy.model.Hosting.PRIVATE_CUSTOMER_MANAGED;
import static candor.policy.model.Hosting.PRIVATE_VENDOR_MANAGED;
import static candor.policy.model.LicenseType.CONSUMER;
import static candor.policy.model.LicenseType.ENTERPRISE;
import static candor.policy.model.Owner.LICENSE_HOLDER;
import static candor.policy.model.Owner.ORGANIZATION;

import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.CategoryTerms;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.policy.model.Owner;
import candor.policy.model.Rule;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * POLICY.md read a second time, by somebody who had not seen the engine: a method a rule, an {@code if} a condition,
 * nothing compiled, nothing shared with the code it is compared to but the words in {@code candor.policy.model}. Where
 * the two disagree, one of them misreads the policy; {@link DecisionAgreesWithReferenceTest} finds the case.
 */
final class ReferenceInterpreter {

    /** What the rules come to for one category. */
    record Answer(
            Category category,
            Disposition disposition,
            Set<Element> omitted,
            boolean userIdentifierOmitted,
            Set<Rule> rules,
            String clause,
            Owner owner,
            int retentionDays) {}

    private static final Set<Element> NONE = Set.of();

    private final ToIntFunction<Category> defaultRetentionDays;

    /** @param defaultRetentionDays the policy version's period for each category (R15), the one thing that is not in the rules */
    ReferenceInterpreter(ToIntFunction<Category> defaultRetentionDays) {
        this.defaultRetentionDays = defaultRetentionDays;
    }

    Answer answer(Situation at, Category category) {
        return switch (category.surface()) {
            case WEBSITE -> r1WebsiteIsTheSameForEverybody(category);
            case CLOUD -> r16AdministratorsNarrowFurther(at, cloud(at, category));
            case SOFTWARE -> r16AdministratorsNarrowFurther(at, software(at, category));
        };
    }

    /** Of what is kept of an enterprise's category so far, what the administrators named goes as well. */
    private Answer r16AdministratorsNarrowFurther(Situation at, Answer unnarrowed) {
        if (at.license() != ENTERPRISE) {
            return unnarrowed;
        }
        Category category = unnarrowed.category();
        Set<Element> kept = EnumSet.copyOf(category.elements());
        kept.removeAll(unnarrowed.omitted());
        if (kept.isEmpty()) {
            return unnarrowed;
        }
        boolean changed = false;
        for (Element element : Set.copyOf(kept)) {
            if (at.narrowing().omitted().contains(new ElementRef(category, element))) {
                kept.remove(element);
                changed = true;
            }
        }
        boolean nameless = unnarrowed.userIdentifierOmitted();
        if (!nameless && at.narrowing().omitted().contains(new ElementRef(category, USER_IDENTIFIER))) {
            nameless = true;
            changed = true;
        }
        if (!changed) {
            return unnarrowed;
        }
        Set<Rule> rules = EnumSet.of(Rule.R16);
        rules.addAll(unnarrowed.rules());
        Set<Element> omitted = EnumSet.copyOf(category.elements());
        omitted.removeAll(kept);
        return settled(
                category,
                unnarrowed.disposition(),
                omitted,
                nameless,
                rules,
                unnarrowed.clause(),
                unnarrowed.owner(),
                unnarrowed.retentionDays());
    }

    private Answer cloud(Situation at, Category category) {
        if (at.hosting() == null) {
            return noRuleNamesIt(at, category);
        }
        if (at.hosting() == PRIVATE_CUSTOMER_MANAGED) {
            return r3NothingOfWhatTheCustomerManages(category);
        }
        if (at.hosting() == PRIVATE_VENDOR_MANAGED) {
            return r4RoutingOfWhatTheVendorManages(at, category);
        }
        if (at.license() == CONSUMER) {
            return r2ConsumersSharedCloudIsRetained(category);
        }
        if (at.license() == ENTERPRISE) {
            return r5RoutingOfAnEnterpriseInTheSharedCloud(at, category);
        }
        return noRuleNamesIt(at, category);
    }

    private Answer software(Situation at, Category category) {
        if (at.license() == CONSUMER) {
            return r7ConsumersReportIsRetained(category);
        }
        if (at.license() == ENTERPRISE && at.agreement() != null) {
            return r8WithinTheAgreement(category, at.agreement());
        }
        if (at.license() == ENTERPRISE) {
            return r9ReducedWithoutAnAgreement(category);
        }
        return noRuleNamesIt(at, category);
    }

    private Answer r1WebsiteIsTheSameForEverybody(Category category) {
        return general(category, RETAIN, NONE, Set.of(Rule.R1), "1", LICENSE_HOLDER);
    }

    private Answer r2ConsumersSharedCloudIsRetained(Category category) {
        return general(category, RETAIN, NONE, Set.of(Rule.R2), "2, Consumer", LICENSE_HOLDER);
    }

    private Answer r3NothingOfWhatTheCustomerManages(Category category) {
        return general(category, REFUSE, NONE, Set.of(Rule.R3, Rule.R6), "2, Enterprise", r6OwnerOfPrivateData());
    }

    private Answer r4RoutingOfWhatTheVendorManages(Situation at, Category category) {
        Set<Rule> rules = Set.of(Rule.R4, Rule.R6);
        if (at.license() == ENTERPRISE && at.agreement() != null) {
            return r11AgreementSupersedesRouteOnly(category, rules, r6OwnerOfPrivateData(), at.agreement());
        }
        return general(category, ROUTE_ONLY, NONE, rules, "2, Enterprise", r6OwnerOfPrivateData());
    }

    private Answer r5RoutingOfAnEnterpriseInTheSharedCloud(Situation at, Category category) {
        Set<Rule> rules = Set.of(Rule.R5);
        if (at.agreement() != null) {
            return r11AgreementSupersedesRouteOnly(category, rules, ORGANIZATION, at.agreement());
        }
        return general(category, ROUTE_ONLY, NONE, rules, "2, Enterprise", ORGANIZATION);
    }

    private static Owner r6OwnerOfPrivateData() {
        return ORGANIZATION;
    }

    private Answer r7ConsumersReportIsRetained(Category category) {
        return general(category, RETAIN, NONE, Set.of(Rule.R7), "3, Consumer", LICENSE_HOLDER);
    }

    private Answer r8WithinTheAgreement(Category category, AgreementTerms agreement) {
        Disposition disposition = RETAIN;
        Set<Element> omitted = NONE;
        CategoryTerms terms = agreement.categories().get(category);
        if (terms != null) {
            omitted = terms.omit();
            if (terms.disposition() != null) {
                disposition = terms.disposition();
            }
        }
        if (disposition == ROUTE_ONLY) {
            disposition = REFUSE; // a usage report has no routing metadata that could be kept
        }
        return settled(
                category,
                disposition,
                omitted,
                agreement.omitUserIdentifiers(),
                Set.of(Rule.R8),
                "3, Enterprise",
                ORGANIZATION,
                r15RetentionDays(category, terms));
    }

    private Answer r9ReducedWithoutAnAgreement(Category category) {
        Disposition disposition = RETAIN;
        Set<Element> omitted = NONE;
        if (category == RENDER_INPUT) {
            disposition = REFUSE;
        }
        if (category == PROCESSING) {
            omitted = Set.of(STATUS_MESSAGE);
        }
        if (category == SOFTWARE_ERROR) {
            omitted = Set.of(CONTEXT);
        }
        return general(category, disposition, omitted, Set.of(Rule.R9), "3, Enterprise", ORGANIZATION);
    }

    private Answer r11AgreementSupersedesRouteOnly(
            Category category, Set<Rule> generalRules, Owner owner, AgreementTerms agreement) {
        Disposition disposition = ROUTE_ONLY;
        Set<Element> omitted = EnumSet.noneOf(Element.class);
        Set<Rule> rules = EnumSet.copyOf(generalRules);
        CategoryTerms terms = agreement.categories().get(category);
        if (terms != null) {
            rules.add(Rule.R11);
            omitted.addAll(terms.omit());
            if (terms.disposition() != null) {
                disposition = terms.disposition();
            }
        }
        if (agreement.omitUserIdentifiers() && category == ROUTING) {
            omitted.add(USER_IDENTIFIER);
        }
        return settled(
                category,
                disposition,
                omitted,
                agreement.omitUserIdentifiers(),
                rules,
                "2, Enterprise",
                owner,
                r15RetentionDays(category, terms));
    }

    /** Under what was in force when the data was made and when it arrived, the stricter of each, element by element. */
    Answer r12TheStricterWins(Answer making, Answer arrival) {
        Disposition disposition = making.disposition();
        String clause = making.clause();
        if (arrival.disposition().ordinal() > making.disposition().ordinal()) {
            disposition = arrival.disposition();
            clause = arrival.clause();
        }
        Set<Element> omitted = EnumSet.noneOf(Element.class);
        omitted.addAll(making.omitted());
        omitted.addAll(arrival.omitted());
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        rules.addAll(making.rules());
        rules.addAll(arrival.rules());
        if (!making.equals(arrival)) {
            rules.add(Rule.R12);
        }
        return settled(
                making.category(),
                disposition,
                omitted,
                making.userIdentifierOmitted() || arrival.userIdentifierOmitted(),
                rules,
                clause,
                making.owner(),
                Math.min(making.retentionDays(), arrival.retentionDays()));
    }

    private int r15RetentionDays(Category category, @Nullable CategoryTerms terms) {
        if (terms != null && terms.retentionDays() != null) {
            return terms.retentionDays();
        }
        return defaultRetentionDays.applyAsInt(category);
    }

    /** What is unknown fails closed, and where no rule decides there is no clause to name. */
    private Answer noRuleNamesIt(Situation at, Category category) {
        return general(
                category, REFUSE, NONE, Set.of(), "", at.license() == ENTERPRISE ? ORGANIZATION : LICENSE_HOLDER);
    }

    /** An answer that no agreement has a part in. */
    private Answer general(
            Category category,
            Disposition disposition,
            Set<Element> omitted,
            Set<Rule> rules,
            String clause,
            Owner owner) {
        return settled(category, disposition, omitted, false, rules, clause, owner, r15RetentionDays(category, null));
    }

    /** Disposition and omitted elements made to say the same thing: what is omitted is the truth. */
    private static Answer settled(
            Category category,
            Disposition said,
            Set<Element> named,
            boolean userIdentifierOmitted,
            Set<Rule> rules,
            String clause,
            Owner owner,
            int retentionDays) {
        Set<Element> omitted = EnumSet.noneOf(Element.class);
        for (Element element : category.elements()) {
            if (said == REFUSE || said == ROUTE_ONLY && category != ROUTING || named.contains(element)) {
                omitted.add(element);
            }
        }
        return new Answer(
                category,
                settledDisposition(category, said, omitted),
                omitted,
                userIdentifierOmitted,
                rules,
                clause,
                owner,
                retentionDays);
    }

    private static Disposition settledDisposition(Category category, Disposition said, Set<Element> omitted) {
        if (said == ROUTE_ONLY && category != ROUTING) {
            return ROUTE_ONLY;
        }
        if (omitted.containsAll(category.elements())) {
            return REFUSE;
        }
        if (said == ROUTE_ONLY) {
            return ROUTE_ONLY;
        }
        return omitted.isEmpty() ? RETAIN : REDUCE;
    }
}
