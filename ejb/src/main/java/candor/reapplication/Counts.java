package candor.reapplication;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Map;
import java.util.TreeMap;

/**
 * What applying an agreement does, or would do.
 *
 * @param reports    that were looked at
 * @param records    rows of these reports
 * @param reduced    rows of which less is held, or for a shorter time, or without a name
 * @param deleted    rows of which nothing is left
 * @param held       rows of reports that a legal hold keeps as they are
 * @param assetBytes bytes of assets that go
 * @param elements   by {@code CATEGORY.ELEMENT} the rows that lose it
 */
public record Counts(
        long reports,
        long records,
        long reduced,
        long deleted,
        long held,
        long assetBytes,
        Map<String, Long> elements) {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    public static final Counts NONE = new Counts(0, 0, 0, 0, 0, 0, Map.of());

    public Counts {
        elements = Map.copyOf(elements);
    }

    Counts plus(Counts other) {
        Map<String, Long> both = new TreeMap<>(elements);
        other.elements.forEach((element, rows) -> both.merge(element, rows, Long::sum));
        return new Counts(
                reports + other.reports,
                records + other.records,
                reduced + other.reduced,
                deleted + other.deleted,
                held + other.held,
                assetBytes + other.assetBytes,
                both);
    }

    /** Whether less is held than before. */
    boolean tookAnything() {
        return reduced + deleted > 0;
    }

    static Counts read(String json) {
        try {
            return JSON.readValue(json, Counts.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("counts that are none", e);
        }
    }

    String write() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
