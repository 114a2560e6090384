package candor.narrowing;

import candor.policy.model.ElementRef;
import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a narrowing would take away from now on, told by what came lately and is held.
 *
 * @param holdsFrom from when it would hold if it were put now: for what arrives then, whenever it was made (R12)
 * @param since     the earliest moment of occurrence that was looked at
 * @param rows      by element how many rows that occurred since then could have lost it. An upper bound: rows of its category whose
 *                  basis lets it be kept, whether each of them has it or not
 */
public record NarrowingPreview(Instant holdsFrom, Instant since, SortedMap<ElementRef, Long> rows) {
    public NarrowingPreview(Instant holdsFrom, Instant since, Map<ElementRef, Long> rows) {
        this(holdsFrom, since, Collections.unmodifiableSortedMap(new TreeMap<>(rows)));
    }
}
