package candor.erasure;

import candor.policy.model.Category;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import java.util.TreeMap;

/** Rows by category, as an order's row holds them. */
final class Counts {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Counts() {}

    static Map<Category, Long> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<Category, Long>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not counts of ours");
        }
    }

    static String plus(String json, Map<Category, Long> removed) {
        Map<Category, Long> counts = read(json);
        removed.forEach((category, rows) -> counts.merge(category, rows, Long::sum));
        try {
            return JSON.writeValueAsString(counts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    static long sum(Map<Category, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }
}
