package candor.reapplication;

import candor.reapplication.model.HeldRow;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What becomes of a report's rows.
 *
 * @param changed        as they are to be from now on
 * @param reduced        how many of them lose something: the others only get a basis that allows less
 * @param gone           rows of which nothing is left
 * @param withoutBytes   assets whose row stays and whose bytes go
 * @param elements       by {@code CATEGORY.ELEMENT} the rows that lose it
 */
record Reduction(
        List<HeldRow> changed, long reduced, List<HeldRow> gone, List<UUID> withoutBytes, Map<String, Long> elements) {
    static final Reduction NONE = new Reduction(List.of(), 0, List.of(), List.of(), Map.of());
}
