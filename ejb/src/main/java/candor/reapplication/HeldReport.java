package candor.reapplication;

import candor.collection.minimization.Checked;
import candor.collection.minimization.Json;
import candor.collection.minimization.Minimized;
import candor.collection.minimization.Minimizer;
import candor.collection.minimization.RecordKinds;
import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.Surface;
import candor.reapplication.model.HeldRow;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A report put together again from its rows, so that an element which goes from one row goes from the others where they
 * quote it (R13). Each row has the report's own structure; items of lists stand one after the other, since a category that
 * is taken out again leaves aside the items of others.
 *
 * @param user the sign-in name of the person it is about, where one is associated
 */
record HeldReport(List<HeldRow> rows, @Nullable String user) {

    /** @throws IllegalStateException if it is not of the form that is collected: then it is not touched, and the run stops */
    Minimized without(Map<Category, Set<Element>> leftOut) {
        Surface surface = rows.get(0).category().surface();
        Minimizer minimizer = Minimizer.of(surface);
        if (minimizer.check(record(surface)) instanceof Checked.Clean clean) {
            return minimizer.minimize(clean, category -> leftOut.getOrDefault(category, Set.of()));
        }
        throw new IllegalStateException("a held report is not of the form of what is collected");
    }

    private ObjectNode record(Surface surface) {
        HeldRow first = rows.get(0);
        ObjectNode record = Json.mapper().createObjectNode();
        rows.forEach(row -> merge(record, content(row)));
        record.put("id", first.clientId().toString());
        record.put("occurredAt", first.occurredAt().toString());
        if (user != null) {
            record.put("user", user);
        }
        if (first.installation() != null) {
            record.put("installation", first.installation());
        }
        if (surface == Surface.CLOUD) {
            record.put("type", typeOf(first.category()));
            if (first.category() == Category.UPLOADED_ASSET || first.category() == Category.GENERATED_ASSET) {
                record.put("role", first.category() == Category.UPLOADED_ASSET ? "UPLOADED" : "GENERATED");
            }
        }
        return record;
    }

    static ObjectNode content(HeldRow row) {
        return Json.held(row.content());
    }

    private static String typeOf(Category category) {
        return RecordKinds.of(Surface.CLOUD).stream()
                .flatMap(kind -> kind.about().entrySet().stream())
                .filter(each -> each.getValue() == category)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static void merge(ObjectNode into, ObjectNode part) {
        part.properties().forEach(member -> {
            JsonNode there = into.get(member.getKey());
            JsonNode value = member.getValue();
            if (there instanceof ObjectNode object && value instanceof ObjectNode more) {
                merge(object, more);
            } else if (there instanceof ArrayNode list && value instanceof ArrayNode more) {
                list.addAll(more);
            } else {
                into.set(member.getKey(), value);
            }
        });
    }
}
