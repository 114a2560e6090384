package candor.decision;

import candor.licensing.InForce;
import candor.licensing.InForce.Agreement;
import candor.licensing.InForce.Holder;
import candor.policy.DecisionTable;
import candor.policy.Ruling;
import candor.policy.model.Category;
import candor.policy.model.Hosting;
import candor.policy.model.Owner;
import candor.records.model.BasisFacts;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is decided for data made under one state of things and arriving under another (R12), with the basis of each
 * category's rows (R14). Immutable.
 */
public final class Decision {
    private final DecisionTable table;
    private final Map<Category, BasisFacts> bases = new EnumMap<>(Category.class);

    Decision(
            DecisionTable table,
            String madePolicy,
            InForce made,
            String arrivedPolicy,
            InForce arrived,
            @Nullable Hosting hosting) {
        this.table = table;
        for (Category category : Category.values()) {
            Ruling ruling = table.ruling(category);
            Agreement agreement = made.agreement();
            bases.put(
                    category,
                    new BasisFacts(
                            madePolicy,
                            arrivedPolicy,
                            ruling.clause(),
                            names(ruling.rules()),
                            made.licenseType() == null
                                    ? null
                                    : made.licenseType().name(),
                            hosting == null ? null : hosting.name(),
                            agreement == null || made.organization() == null
                                    ? null
                                    : made.organization().name(),
                            version(agreement),
                            version(arrived.agreement()),
                            ruling.disposition().name(),
                            names(ruling.omitted()),
                            ruling.owner().name(),
                            owner(ruling, made.organization()),
                            names(ruling.purposes()),
                            names(ruling.rights()),
                            ruling.retentionDays()));
        }
    }

    public Ruling ruling(Category category) {
        return table.ruling(category);
    }

    public BasisFacts basis(Category category) {
        return bases.get(category);
    }

    private static @Nullable Integer version(@Nullable Agreement agreement) {
        return agreement == null ? null : agreement.version();
    }

    /** R12: the data belongs to the organization of the time when it was made. */
    private static @Nullable String owner(Ruling ruling, @Nullable Holder organization) {
        return ruling.owner() == Owner.ORGANIZATION && organization != null ? organization.name() : null;
    }

    private static List<String> names(Collection<? extends Enum<?>> words) {
        return words.stream()
                .sorted(Comparator.comparingInt(Enum::ordinal))
                .map(Enum::name)
                .toList();
    }
}
