package candor.export;

import candor.export.model.ExportFilter;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** An order's filter and counts, as its row holds them. */
final class Filters {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Filters() {}

    static ObjectNode write(ExportFilter filter) {
        ObjectNode written = JSON.createObjectNode();
        new TreeSet<>(filter.surfaces())
                .forEach(each -> written.withArray("surfaces").add(each.name()));
        new TreeSet<>(filter.categories())
                .forEach(each -> written.withArray("categories").add(each.name()));
        if (filter.from() != null) {
            written.put("from", filter.from().toString());
        }
        if (filter.to() != null) {
            written.put("to", filter.to().toString());
        }
        return written;
    }

    static ExportFilter read(String json) {
        try {
            JsonNode read = JSON.readTree(json);
            return new ExportFilter(
                    words(read.path("surfaces"), Surface::valueOf),
                    words(read.path("categories"), Category::valueOf),
                    moment(read, "from"),
                    moment(read, "to"));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not a filter of ours");
        }
    }

    static Map<String, Long> counts(String json) {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<String, Long>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("not counts of ours");
        }
    }

    private static <T> Set<T> words(JsonNode array, Function<String, T> reader) {
        Set<T> words = new java.util.HashSet<>();
        array.forEach(each -> words.add(reader.apply(each.asText())));
        return words;
    }

    private static @Nullable Instant moment(JsonNode object, String member) {
        return object.has(member) ? Instant.parse(object.path(member).asText()) : null;
    }
}
