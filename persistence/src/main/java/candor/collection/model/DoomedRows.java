package candor.collection.model;

import jakarta.persistence.Query;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/**
 * The rows that a removal is for, as a query of their ids: where the database has them written down, they need not travel.
 *
 * @param query    one column of ids
 * @param alsoSaid further parts of the statement that deletes, each after a comma, which may read {@code gone}, the deleted rows; or nothing
 * @param values   of the parameters in both
 */
public record DoomedRows(String query, String alsoSaid, Map<String, ?> values) {
    public DoomedRows {
        values = Map.copyOf(values);
    }

    public static DoomedRows of(Collection<UUID> ids) {
        return new DoomedRows("select unnest(:ids)", "", Map.of("ids", ids.toArray(UUID[]::new)));
    }

    Query fill(Query query) {
        query.getParameters().stream()
                .map(parameter -> parameter.getName())
                .filter(values::containsKey)
                .forEach(name -> query.setParameter(name, values.get(name)));
        return query;
    }
}
