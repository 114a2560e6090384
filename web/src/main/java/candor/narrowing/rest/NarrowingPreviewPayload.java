package candor.narrowing.rest;

import candor.narrowing.NarrowingPreview;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a narrowing would take away, told by what came lately.
 *
 * @param holdsFrom  from when it would hold if it were put now
 * @param since      the earliest moment of occurrence that was looked at
 * @param elements   by {@code CATEGORY.ELEMENT} how many of the rows since then could have lost it
 * @param upperBound always: rows of the category that may have the element are counted, whether each has it or not
 */
public record NarrowingPreviewPayload(
        Instant holdsFrom, Instant since, Map<String, Long> elements, boolean upperBound) {

    static NarrowingPreviewPayload of(NarrowingPreview preview) {
        Map<String, Long> elements = new TreeMap<>();
        preview.rows().forEach((element, rows) -> elements.put(element.toString(), rows));
        return new NarrowingPreviewPayload(preview.holdsFrom(), preview.since(), elements, true);
    }
}
