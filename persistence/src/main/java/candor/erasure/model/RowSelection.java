package candor.erasure.model;

import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.model.Holder.OfOrganization;
import candor.records.model.Holder.OfPerson;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The rows that an order reaches, as a condition in SQL on {@code held}: the same as {@code visible_record} leaves out, said for one
 * order so that the database can choose an index by it.
 */
final class RowSelection {
    private static final String EARLIER = "held.id < :before";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final boolean counted;

    /** @param before id of the order: what arrived later is not reached */
    RowSelection(ErasureScope scope, UUID before) {
        values.put("before", before);
        counted = isCounted(scope.filter());
        if (scope.holder() instanceof OfPerson person) {
            restrict("(held.person_id = :person or held.person_id is null and held.license_id = any (:licenses))");
            values.put("person", person.person());
            values.put("licenses", person.consumerLicenses().toArray(UUID[]::new));
            ownedBy(scope);
        } else {
            restrict("held.organization_id = :organization");
            values.put("organization", ((OfOrganization) scope.holder()).organization());
        }
        among("held.person_id", "people", scope.filter().people().toArray(UUID[]::new));
        among(
                "held.surface",
                "surfaces",
                scope.filter().surfaces().stream().map(Surface::name).toArray(String[]::new));
        among(
                "held.category",
                "categories",
                scope.filter().categories().stream().map(Category::name).toArray(String[]::new));
        if (!scope.filter().jobs().isEmpty()) {
            restrict("held.surface = 'CLOUD' and held.content ->> 'jobId' = any (:jobs)");
            values.put("jobs", scope.filter().jobs().toArray(String[]::new));
        }
        if (scope.filter().from() != null) {
            restrict("held.occurred_at >= :from");
            values.put("from", Timestamp.from(scope.filter().from()));
        }
        if (scope.filter().to() != null) {
            restrict("held.occurred_at < :to");
            values.put("to", Timestamp.from(scope.filter().to()));
        }
    }

    private void ownedBy(ErasureScope scope) {
        if (scope.organization() == null) {
            restrict("held.organization_id is null");
        } else {
            restrict("(held.organization_id is null or held.organization_id = :organization)");
            values.put("organization", scope.organization());
        }
    }

    private void among(String column, String name, Object[] chosen) {
        if (chosen.length > 0) {
            restrict(column + " = any (:" + name + ")");
            values.put(name, chosen);
        }
    }

    private void restrict(String condition) {
        conditions.add(condition);
    }

    private static boolean isCounted(ErasureFilter filter) {
        return filter.surfaces().isEmpty() && filter.jobs().isEmpty() && filter.from() == null && filter.to() == null;
    }

    String condition() {
        return EARLIER + " and " + ofAnyTime();
    }

    /** Of later rows as well. */
    String ofAnyTime() {
        return String.join(" and ", conditions);
    }

    /** Whether the summary tells these rows from others: {@link #ofAnyTime} is then a condition on its rows, too. */
    boolean isCounted() {
        return counted;
    }

    Query fill(Query query) {
        values.forEach(query::setParameter);
        return query;
    }
}
