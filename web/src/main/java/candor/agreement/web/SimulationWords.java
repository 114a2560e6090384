package candor.agreement.web;

import candor.portal.web.Words;
import candor.reapplication.Simulation;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Says what terms would have done in the visitor's language. */
record SimulationWords(Words words) {

    List<String> effects(Simulation simulation) {
        List<String> effects = new ArrayList<>();
        new TreeMap<>(simulation.omitted())
                .forEach((element, rows) -> effects.add(words.say("desk.simulation.omit", nameOf(element), rows)));
        new TreeMap<>(simulation.refused())
                .forEach((category, rows) ->
                        effects.add(words.say("desk.simulation.refuse", words.of("Category", category), rows)));
        new TreeMap<>(simulation.keptToo())
                .forEach((element, rows) -> effects.add(words.say("desk.simulation.keep", nameOf(element), rows)));
        return effects.isEmpty() ? List.of(words.say("desk.simulation.nothing")) : effects;
    }

    /** {@code Rendering inputs: Prompt}. */
    private String nameOf(String code) {
        return words.categoriesOf(List.of(code)) + ": " + words.namesOf(List.of(code));
    }
}
