package candor.policy;

import static candor.policy.model.Disposition.*;
import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.CategoryTerms;
import candor.policy.model.Element;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Narrowing;
import candor.policy.model.Surface;
import candor.policy.model.Tool;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Cases of the general policy, for tests of its rules by example. */
final class PolicyCases {
    static final GeneralPolicy POLICY = GeneralPolicy.bundled("1");
    static final CategoryTerms KEEP = new CategoryTerms(RETAIN, Set.of(), null);
    static final CategoryTerms REFUSE_IT = new CategoryTerms(REFUSE, Set.of(), null);
    static final AgreementTerms SILENT = agreement(Map.of());
    static final AgreementTerms KEEP_EVERYTHING = agreementOnAll(KEEP);
    static final AgreementTerms REFUSE_EVERYTHING = agreementOnAll(REFUSE_IT);

    private PolicyCases() {}

    static void assertRefused(Ruling ruling) {
        assertThat(ruling.disposition()).isEqualTo(REFUSE);
        assertThat(ruling.omitted()).isEqualTo(ruling.category().elements());
    }

    static Ruling ruling(
            @Nullable LicenseType license,
            @Nullable Hosting hosting,
            @Nullable AgreementTerms agreement,
            Category category) {
        return new Situation(license, hosting, agreement, Narrowing.NONE)
                .under(POLICY)
                .ruling(category);
    }

    static List<Ruling> rulings(
            Surface surface,
            @Nullable LicenseType license,
            @Nullable Hosting hosting,
            @Nullable AgreementTerms agreement) {
        return Category.of(surface).stream()
                .map(category -> ruling(license, hosting, agreement, category))
                .toList();
    }

    static Set<Element> elements(String names) {
        Set<Element> elements = EnumSet.noneOf(Element.class);
        Stream.of(names.split(" +"))
                .filter(name -> !name.isEmpty())
                .map(Element::valueOf)
                .forEach(elements::add);
        return elements;
    }

    static AgreementTerms agreement(Map<Category, CategoryTerms> categories) {
        return new AgreementTerms(categories, false, Set.of(Tool.VIEW), false);
    }

    static AgreementTerms agreementOnAll(CategoryTerms terms) {
        Map<Category, CategoryTerms> categories = new HashMap<>();
        Stream.of(Category.values()).forEach(category -> categories.put(category, terms));
        return agreement(categories);
    }
}
