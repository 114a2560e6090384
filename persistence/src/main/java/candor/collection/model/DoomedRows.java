package candor.collection.model;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * The rows that a removal is for: where the database has their ids written down, they need not travel.
 *
 * @param ids     an array of ids, in SQL
 * @param portion whose rows they are, in SQL: an order and the number of its portion
 * @param values  of the parameters in both
 */
public record DoomedRows(String ids, String portion, Map<String, ?> values) {
    private static final String OF_NO_ORDER = "null, null";

    public DoomedRows {
        values = Map.copyOf(values);
    }

    public static DoomedRows of(Collection<UUID> ids) {
        return new DoomedRows(":ids", OF_NO_ORDER, Map.of("ids", ids.toArray(UUID[]::new)));
    }

    /** A portion of an order's rows, which concealed them. */
    public static DoomedRows ofPortion(UUID order, int number) {
        return new DoomedRows(
                "(select ids from erasure_portion where erasure_id = :erasure and number = :number)",
                ":erasure, :number",
                Map.of("erasure", order, "number", number));
    }

    /** One column of ids. */
    String query() {
        return "select unnest(" + ids + ")";
    }

    Query fill(Query query) {
        query.getParameters().stream()
                .map(parameter -> parameter.getName())
                .filter(values::containsKey)
                .forEach(name -> query.setParameter(name, values.get(name)));
        return query;
    }
}
