package candor.statement.web;

import candor.catalogue.Audience;
import candor.catalogue.CatalogueSurface;
import candor.policy.Ruling;
import candor.policy.model.Owner;
import candor.policy.model.Purpose;
import candor.policy.model.Right;
import candor.policy.model.Rule;
import candor.policy.model.Surface;
import candor.statement.RulesInForce;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What a clause means on one way on which data reaches us: for one person, or for those who are treated alike.
 *
 * @param title        the way, or whose data it is
 * @param detail       under what it is so: license, organization, agreement; empty for an audience
 * @param organization short name of the owner; absent: whoever the owner is said to be
 * @param rules        that decide here, all of them
 * @param changeable   whether a service agreement may say otherwise
 */
public record Meaning(
        Surface surface,
        String title,
        String detail,
        List<Fate> fates,
        Owner owner,
        @Nullable String organization,
        Set<Purpose> purposes,
        Set<Right> rights,
        Set<Rule> rules,
        boolean changeable) {

    /** @param rulings those of the way that stand on one clause; at least one */
    static Meaning of(RulesInForce way, List<Ruling> rulings, String title, String detail) {
        Set<Rule> all = new TreeSet<>();
        Set<Rule> common = EnumSet.allOf(Rule.class);
        Set<Purpose> purposes = new TreeSet<>();
        Set<Right> rights = new TreeSet<>();
        for (Ruling ruling : rulings) {
            all.addAll(ruling.rules());
            common.retainAll(ruling.rules());
            purposes.addAll(ruling.purposes());
            rights.addAll(ruling.rights());
        }
        return new Meaning(
                way.surface(),
                title,
                detail,
                rulings.stream().map(ruling -> Fate.of(ruling, common)).toList(),
                rulings.get(0).owner(),
                way.organization() == null ? null : way.organization().name(),
                purposes,
                rights,
                all,
                false);
    }

    /** @param at place of the audience among the surface's */
    static Meaning of(CatalogueSurface surface, int at, String title) {
        Audience audience = surface.audiences().get(at);
        List<Fate> fates = new ArrayList<>();
        surface.categories()
                .forEach(category ->
                        fates.add(Fate.of(category, category.treatments().get(at))));
        return new Meaning(
                surface.surface(),
                title,
                "",
                fates,
                audience.owner(),
                null,
                audience.purposes(),
                audience.rights(),
                new TreeSet<>(audience.rules()),
                audience.agreementMayChange());
    }

    /** Whether anything at all is kept, so that owner, purposes and rights have something to be about. */
    public boolean isAnythingKept() {
        return fates.stream().anyMatch(Fate::isKept);
    }
}
