package candor.catalogue;

import candor.policy.Case;
import candor.policy.GeneralPolicy;
import candor.policy.Ruling;
import candor.policy.model.Category;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Surface;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds out, by asking the engine in every case, between whom the policy distinguishes on a surface: cases that
 * are decided alike in every category are one audience.
 */
final class AudienceReading {
    private final GeneralPolicy policy;
    private final Surface surface;
    private final List<Case> all;

    AudienceReading(GeneralPolicy policy, Surface surface) {
        this.policy = policy;
        this.surface = surface;
        this.all = Case.on(surface);
    }

    /** Each audience with its rulings, in the order of the surface's categories. */
    Map<Audience, List<Ruling>> audiences() {
        Map<Object, List<Case>> alike = all.stream()
                .collect(Collectors.groupingBy(
                        each -> List.of(rulings(each), each.agreementMayChange(policy, surface)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        Map<Audience, List<Ruling>> audiences = new LinkedHashMap<>();
        for (List<Case> group : alike.values()) {
            for (List<Case> nameable : nameable(group)) {
                audiences.put(audience(nameable), rulings(nameable.get(0)));
            }
        }
        return audiences;
    }

    private List<Ruling> rulings(Case each) {
        return Category.of(surface).stream().map(each.under(policy)::ruling).toList();
    }

    /** A group that no few words tell from the others is taken apart: "consumers, and enterprises without an agreement". */
    private List<List<Case>> nameable(List<Case> group) {
        Set<@Nullable LicenseType> licenses = values(group, Case::license);
        Set<@Nullable Hosting> hostings = values(group, Case::hosting);
        Set<@Nullable Boolean> agreements = agreements(group);
        boolean named = all.stream()
                .filter(each -> licenses.contains(each.license()) && hostings.contains(each.hosting()))
                .filter(each -> each.license() != LicenseType.ENTERPRISE || agreements.contains(each.agreement()))
                .allMatch(group::contains);
        return named && (agreements.size() != 1 || licenses.size() == 1)
                ? List.of(group)
                : group.stream().map(List::of).toList();
    }

    private Audience audience(List<Case> group) {
        Ruling ruling = rulings(group.get(0)).get(0);
        Set<@Nullable Boolean> agreements = agreements(group);
        return new Audience(
                distinguishing(group, each -> Optional.ofNullable(each.license())),
                distinguishing(group, Case::hosting),
                agreements.size() == 1 ? agreements.iterator().next() : null,
                policy.clause(ruling.clause()).orElse(null),
                ruling.rules(),
                ruling.owner(),
                ruling.purposes(),
                ruling.rights(),
                group.get(0).agreementMayChange(policy, surface));
    }

    /** The values that set a group apart; none where it has all that there are on the surface. */
    private <V> Set<V> distinguishing(List<Case> group, Function<Case, @Nullable V> of) {
        Set<@Nullable V> values = values(group, of);
        return values.equals(values(all, of)) ? Set.of() : values;
    }

    /** Whether agreements are in force, among those who may have one. */
    private static Set<@Nullable Boolean> agreements(List<Case> group) {
        return values(
                group.stream()
                        .filter(each -> each.license() == LicenseType.ENTERPRISE)
                        .toList(),
                Case::agreement);
    }

    private static <V> Set<@Nullable V> values(Collection<Case> group, Function<Case, @Nullable V> of) {
        return group.stream().map(of).collect(Collectors.toCollection(LinkedHashSet::new));
    }
}
