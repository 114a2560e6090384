package candor.policy;

import candor.policy.CaseChanges.OfCategory;
import candor.policy.Change.Kind;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one version of the policy changes against another, as the engine would decide: in every case that there can be, the
 * compiled tables of both are laid side by side.
 *
 * @param cases what is kept, for how long and for what, by surface
 * @param words what categories and elements are said to be
 */
public record PolicyComparison(List<CaseChanges> cases, List<WordChange> words) {

    public PolicyComparison {
        cases = List.copyOf(cases);
        words = List.copyOf(words);
    }

    public static PolicyComparison of(GeneralPolicy before, GeneralPolicy after) {
        List<CaseChanges> cases = new ArrayList<>();
        for (Surface surface : Surface.values()) {
            cases.addAll(on(surface, before, after));
        }
        return new PolicyComparison(cases, GlossaryComparison.changes(before.glossary(), after.glossary()));
    }

    public boolean isEmpty() {
        return cases.isEmpty() && words.isEmpty();
    }

    private static List<CaseChanges> on(Surface surface, GeneralPolicy before, GeneralPolicy after) {
        List<Case> all = Case.on(surface);
        Map<List<OfCategory>, List<Case>> alike = new LinkedHashMap<>();
        for (Case each : all) {
            List<OfCategory> changes = changes(each, surface, before, after);
            if (!changes.isEmpty()) {
                alike.computeIfAbsent(changes, none -> new ArrayList<>()).add(each);
            }
        }
        return alike.entrySet().stream()
                .map(group -> new CaseChanges(
                        surface, group.getValue(), group.getValue().size() == all.size(), group.getKey()))
                .toList();
    }

    private static List<OfCategory> changes(Case each, Surface surface, GeneralPolicy before, GeneralPolicy after) {
        DecisionTable was = each.under(before);
        DecisionTable is = each.under(after);
        List<Change> agreement =
                agreement(each.agreementMayChange(before, surface), each.agreementMayChange(after, surface));
        List<OfCategory> categories = new ArrayList<>();
        for (Category category : Category.of(surface)) {
            List<Change> changes = new ArrayList<>(RulingComparison.changes(was.ruling(category), is.ruling(category)));
            changes.addAll(agreement);
            if (!changes.isEmpty()) {
                categories.add(new OfCategory(category, changes));
            }
        }
        return categories;
    }

    private static List<Change> agreement(boolean might, boolean may) {
        return might == may
                ? List.of()
                : List.of(Change.of(may ? Kind.AGREEMENT_MAY : Kind.AGREEMENT_MAY_NOT, List.of()));
    }
}
