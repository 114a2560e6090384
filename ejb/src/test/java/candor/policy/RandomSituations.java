package candor.policy;

import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.CategoryTerms;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Narrowing;
import candor.policy.model.Tool;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * Situations from one seed: jqwik's own arbitraries would need minutes for a million agreements. Nothing is impossible
 * (an agreement of a consumer, hosting without a license), but an enterprise with an agreement is the most frequent, as
 * it has the most to say.
 */
final class RandomSituations {

    private static final Category[] CATEGORIES = Category.values();
    private static final Disposition[] SAYABLE = {Disposition.RETAIN, Disposition.ROUTE_ONLY, Disposition.REFUSE};
    private static final Hosting[] HOSTINGS = Hosting.values();
    private static final Set<Tool> TOOLS = EnumSet.allOf(Tool.class);

    private final SplittableRandom random;

    RandomSituations(long seed) {
        this.random = new SplittableRandom(seed);
    }

    Situation any() {
        return new Situation(license(), hosting(), one(4) ? null : agreement(), one(2) ? Narrowing.NONE : narrowing());
    }

    /** What has become of an earlier situation: often nothing, often only another agreement or narrowing, else anything. */
    Situation after(Situation earlier) {
        return switch (random.nextInt(5)) {
            case 0 -> earlier;
            case 1 ->
                new Situation(earlier.license(), earlier.hosting(), one(4) ? null : agreement(), earlier.narrowing());
            case 2 -> earlier.with(one(2) ? Narrowing.NONE : narrowing());
            default -> any();
        };
    }

    /** From one element to half of all that may be narrowed; now and then every element of a category. */
    Narrowing narrowing() {
        Set<ElementRef> omitted = new HashSet<>();
        int narrowed = random.nextInt(1 << CATEGORIES.length);
        for (Category category : CATEGORIES) {
            if (Narrowing.mayNarrow(category) && (narrowed >> category.ordinal() & 1) == 1) {
                omit(category).forEach(element -> omitted.add(new ElementRef(category, element)));
                if (one(4)) {
                    omitted.add(new ElementRef(category, Element.USER_IDENTIFIER));
                }
            }
        }
        return new Narrowing(omitted);
    }

    private @Nullable LicenseType license() {
        return switch (random.nextInt(8)) {
            case 0 -> null;
            case 1, 2 -> LicenseType.CONSUMER;
            default -> LicenseType.ENTERPRISE;
        };
    }

    private @Nullable Hosting hosting() {
        return one(8) ? null : HOSTINGS[random.nextInt(HOSTINGS.length)];
    }

    private AgreementTerms agreement() {
        Map<Category, CategoryTerms> categories = new EnumMap<>(Category.class);
        int mentioned = random.nextInt(1 << CATEGORIES.length);
        for (Category category : CATEGORIES) {
            if ((mentioned >> category.ordinal() & 1) == 1) {
                categories.put(category, terms(category));
            }
        }
        return new AgreementTerms(categories, one(4), TOOLS, random.nextBoolean());
    }

    private CategoryTerms terms(Category category) {
        Disposition disposition = one(2) ? null : SAYABLE[random.nextInt(SAYABLE.length)];
        return new CategoryTerms(disposition, omit(category), one(2) ? null : 1 + random.nextInt(1_000));
    }

    private Set<Element> omit(Category category) {
        Set<Element> omit = EnumSet.noneOf(Element.class);
        if (one(8)) {
            omit.addAll(category.elements());
            return omit;
        }
        int chosen = random.nextInt();
        for (Element element : category.elements()) {
            if ((chosen & 1) == 1) {
                omit.add(element);
            }
            chosen >>= 1;
        }
        return omit;
    }

    private boolean one(int in) {
        return random.nextInt(in) == 0;
    }
}
