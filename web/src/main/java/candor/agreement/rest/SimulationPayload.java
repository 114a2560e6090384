package candor.agreement.rest;

import candor.policy.model.Category;
import candor.reapplication.Simulation;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a version would have done to what arrived last month and is held.
 *
 * @param counted  in plain words, what the numbers are of
 * @param complete whether all of it was counted; otherwise the newest since {@code from}
 * @param reduced  rows of which less would be held, or for a shorter time, or without a name
 * @param refused  by category, rows that would not be held at all
 * @param omitted  by {@code CATEGORY.ELEMENT}, rows that would lack it
 * @param keptToo  by {@code CATEGORY.ELEMENT}, rows that lack it today although it was sent, and would have it
 * @param summary  the same in sentences
 */
public record SimulationPayload(
        String counted,
        Instant from,
        Instant to,
        boolean complete,
        long reports,
        long records,
        long reduced,
        Map<Category, Long> refused,
        Map<String, Long> omitted,
        Map<String, Long> keptToo,
        List<String> summary) {
    private static final String COUNTED =
            "Records that arrived between from and to and are still held. What was refused as a"
                    + " whole left no record, and is not counted.";

    static SimulationPayload of(Simulation simulation) {
        return new SimulationPayload(
                COUNTED,
                simulation.from(),
                simulation.to(),
                simulation.complete(),
                simulation.reports(),
                simulation.records(),
                simulation.reduced(),
                new TreeMap<>(simulation.refused()),
                new TreeMap<>(simulation.omitted()),
                new TreeMap<>(simulation.keptToo()),
                summary(simulation));
    }

    private static List<String> summary(Simulation simulation) {
        var sentences = new java.util.ArrayList<String>();
        new TreeMap<>(simulation.omitted())
                .forEach((element, rows) -> sentences.add("would omit %s of %,d records".formatted(element, rows)));
        new TreeMap<>(simulation.refused())
                .forEach((category, rows) -> sentences.add("would refuse %,d records of %s".formatted(rows, category)));
        new TreeMap<>(simulation.keptToo())
                .forEach((element, rows) ->
                        sentences.add("would keep %s of %,d records that lack it today".formatted(element, rows)));
        if (sentences.isEmpty()) {
            sentences.add("would change nothing of %,d records".formatted(simulation.records()));
        }
        return sentences;
    }
}
