package candor.diagnostics.performance;

import candor.diagnostics.performance.model.Figures;
import candor.diagnostics.performance.model.Trait;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Figures by several traits at once, read once and added up by fewer of them.
 *
 * @param figures by the values of all traits, in their order
 */
record Breakdown(List<Trait> traits, Map<List<@Nullable String>, Figures> figures) {
    static final Breakdown NOTHING = new Breakdown(List.of(Trait.values()), Map.of());

    Map<List<@Nullable String>, Figures> by(Trait... some) {
        Map<List<@Nullable String>, List<Figures>> parts = new HashMap<>();
        figures.forEach((key, each) ->
                parts.computeIfAbsent(part(key, some), any -> new ArrayList<>()).add(each));
        Map<List<@Nullable String>, Figures> sums = new HashMap<>();
        parts.forEach((key, each) -> sums.put(key, each.size() == 1 ? each.get(0) : Figures.sum(each)));
        return sums;
    }

    private List<@Nullable String> part(List<@Nullable String> key, Trait... some) {
        List<@Nullable String> part = new ArrayList<>();
        for (Trait trait : some) {
            part.add(key.get(traits.indexOf(trait)));
        }
        return Collections.unmodifiableList(part);
    }
}
