package candor.statement.rest;

import candor.licensing.InForce.Holder;
import candor.policy.Ruling;
import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.policy.model.Owner;
import candor.statement.RulesInForce;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is decided of one category that reaches us on one way.
 *
 * @param hosting       of the cloud deployment
 * @param server        name of the private deployment
 * @param license       reference of the license whose software it is
 * @param licenseType   under which it counts; absent: under none
 * @param agreement     version of the service agreement in force
 * @param kept          elements as {@code CATEGORY.ELEMENT}
 * @param omitted       likewise; the user's identifier behind any category: rows are without it
 * @param owner         short name of the organization, or {@code license-holder}
 * @param retentionDays how long a row is kept, in days
 */
@JsonInclude(Include.NON_NULL)
public record RulingPayload(
        String surface,
        @Nullable String hosting,
        @Nullable String server,
        @Nullable String license,
        @Nullable String licenseType,
        @Nullable Integer agreement,
        String category,
        String disposition,
        List<String> kept,
        List<String> omitted,
        List<String> rules,
        String clause,
        String owner,
        List<String> purposes,
        List<String> rights,
        int retentionDays) {
    static final String LICENSE_HOLDER = "license-holder";

    static RulingPayload of(RulesInForce rules, Ruling ruling) {
        Category category = ruling.category();
        return new RulingPayload(
                rules.surface().name(),
                name(rules.hosting()),
                rules.server(),
                rules.license(),
                name(rules.licenseType()),
                rules.agreement(),
                category.name(),
                ruling.disposition().name(),
                elements(
                        category,
                        category.elements().stream()
                                .filter(element -> !ruling.omitted().contains(element))
                                .toList()),
                elements(category, ruling.leftOut()),
                names(ruling.rules()),
                ruling.clause(),
                owner(ruling, rules.organization()),
                names(ruling.purposes()),
                names(ruling.rights()),
                ruling.retentionDays());
    }

    static List<String> elements(Category category, Collection<Element> elements) {
        return elements.stream()
                .map(element -> new ElementRef(category, element))
                .sorted()
                .map(ElementRef::toString)
                .toList();
    }

    static List<String> names(Collection<? extends Enum<?>> words) {
        return words.stream().map(Enum::name).toList();
    }

    private static String owner(Ruling ruling, @Nullable Holder organization) {
        return ruling.owner() == Owner.ORGANIZATION && organization != null ? organization.name() : LICENSE_HOLDER;
    }

    private static @Nullable String name(@Nullable Enum<?> word) {
        return word == null ? null : word.name();
    }
}
