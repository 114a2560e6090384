package candor.policy;

import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.CategoryTerms;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Owner;
import candor.policy.model.Purpose;
import candor.policy.model.Right;
import candor.policy.model.Rule;
import candor.policy.model.Surface;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One ruling of the general policy: when it applies, and what it says of a surface's categories.
 *
 * @param licenses           license types it applies to, an empty option standing for no license; empty set: any
 * @param hostings           hostings it applies to; empty set: any
 * @param agreement          whether an agreement must be in force, must not, or (absent) does not matter
 * @param omit               elements that are left out where the disposition would keep them
 * @param agreementMayChange whether an agreement in force supersedes it (R11)
 */
record GeneralRuling(
        Rule rule,
        Set<Rule> alsoRules,
        Clause clause,
        Surface surface,
        Set<Optional<LicenseType>> licenses,
        Set<Hosting> hostings,
        @Nullable Boolean agreement,
        Disposition disposition,
        Map<Category, Set<Element>> omit,
        Set<Category> refuse,
        Owner owner,
        Set<Purpose> purposes,
        Set<Right> rights,
        boolean agreementMayChange) {

    boolean appliesTo(Surface asked, @Nullable LicenseType license, @Nullable Hosting hosting, boolean inForce) {
        return surface == asked
                && (licenses.isEmpty() || licenses.contains(Optional.ofNullable(license)))
                && (hostings.isEmpty() || hosting != null && hostings.contains(hosting))
                && (agreement == null || agreement == inForce);
    }

    /**
     * What is decided of a category.
     *
     * @param inForce the agreement in force, which counts as far as it may change this (R11); absent: there is none
     * @param general how long rows of the category are kept where no agreement says otherwise, in days (R15)
     */
    Ruling of(Category category, @Nullable AgreementTerms inForce, int general) {
        AgreementTerms agreed = agreementMayChange ? inForce : null;
        CategoryTerms terms = agreed == null ? null : agreed.categories().get(category);
        Disposition decided = refuse.contains(category) ? Disposition.REFUSE : disposition;
        Set<Element> omitted = EnumSet.noneOf(Element.class);
        omitted.addAll(omit.getOrDefault(category, Set.of()));
        int days = general;
        Set<Rule> rules = EnumSet.of(rule);
        rules.addAll(alsoRules);
        if (terms != null) {
            decided = terms.disposition() == null ? decided : terms.disposition();
            omitted.addAll(terms.omit());
            days = terms.retentionDays() == null ? days : terms.retentionDays();
            if (rule != Rule.R8) { // R8 is itself the rule of agreements
                rules.add(Rule.R11);
            }
        }
        return Ruling.of(
                category,
                decided,
                omitted,
                agreed != null && agreed.omitUserIdentifiers(),
                rules,
                clause.number(),
                owner,
                purposes,
                rights,
                days);
    }
}
