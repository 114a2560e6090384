package candor.records.model;

import candor.platform.model.Position;
import candor.records.model.Holder.OfOrganization;
import candor.records.model.Holder.OfPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads records, always of one holder, newest first, by position and never by offset: the last page costs what the first does. */
@ApplicationScoped
public class RecordRepository {
    private static final Comparator<CollectedRecord> NEWEST_FIRST = Comparator.comparing(CollectedRecord::occurredAt)
            .thenComparing(each -> each.id().toString())
            .reversed(); // as the database orders uuids: by unsigned bytes

    /** The collation knows every script's letters, whatever locale the database was made with. */
    private static final String LOWER_CASE_CONTENT =
            "cast(sql('lower((?::text) collate pg_c_utf8)', r.content) as String)";

    @PersistenceContext
    private EntityManager entities;

    public RecordRepository() {}

    /** For tests, which bring their own. */
    public RecordRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** At most {@code limit} records after a position; without one, the newest. */
    public List<CollectedRecord> page(Holder holder, RecordFilter filter, @Nullable Position after, int limit) {
        if (holder instanceof OfOrganization organization) {
            return select("r.organizationId = :holder", organization.organization(), filter, after, limit);
        }
        OfPerson person = (OfPerson) holder;
        List<CollectedRecord> named = select("r.personId = :holder", person.person(), filter, after, limit);
        if (person.consumerLicenses().isEmpty()) {
            return named;
        }
        // Two ranges of two indexes, merged: one query with "or" would sort everything that a person has.
        List<CollectedRecord> nameless = select(
                "r.personId is null and r.licenseId in :holder", person.consumerLicenses(), filter, after, limit);
        return Stream.concat(named.stream(), nameless.stream())
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    /** A record, if it is the holder's: somebody else's is the same as none. */
    public Optional<CollectedRecord> find(Holder holder, UUID id) {
        return entities.createQuery(
                        "select r from CollectedRecord r join fetch r.basis where r.id = :id", CollectedRecord.class)
                .setParameter("id", id)
                .getResultStream()
                .findFirst()
                .filter(found -> belongs(found, holder));
    }

    private static boolean belongs(CollectedRecord found, Holder holder) {
        if (holder instanceof OfOrganization organization) {
            return found.isOf(organization.organization());
        }
        OfPerson person = (OfPerson) holder;
        return found.personId().map(person.person()::equals).orElseGet(() -> person.consumerLicenses().stream()
                .anyMatch(found::isUnderLicense));
    }

    private List<CollectedRecord> select(
            String ofHolder, Object holder, RecordFilter filter, @Nullable Position after, int limit) {
        List<String> conditions = new ArrayList<>(List.of(ofHolder));
        Map<String, Object> values = new LinkedHashMap<>(Map.of("holder", holder));
        restrict(conditions, values, "r.surface = :surface", "surface", filter.surface());
        restrict(conditions, values, "r.category = :category", "category", filter.category());
        restrict(conditions, values, "r.occurredAt >= :from", "from", filter.from());
        restrict(conditions, values, "r.occurredAt < :to", "to", filter.to());
        restrict(conditions, values, "r.personId = :person", "person", filter.person());
        if (filter.text() != null) {
            restrict(conditions, values, LOWER_CASE_CONTENT + " like :text escape '!'", "text", pattern(filter.text()));
        }
        if (after != null) {
            restrict(conditions, values, "(r.occurredAt, r.id) < (:occurredAt, :id)", "occurredAt", after.at());
            values.put("id", after.id());
        }
        TypedQuery<CollectedRecord> query = entities.createQuery(
                "select r from CollectedRecord r join fetch r.basis where " + String.join(" and ", conditions)
                        + " order by r.occurredAt desc, r.id desc",
                CollectedRecord.class);
        values.forEach(query::setParameter);
        return query.setMaxResults(limit).getResultList();
    }

    private static void restrict(
            List<String> conditions,
            Map<String, Object> values,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value);
        }
    }

    /** The text stands in JSON with its quotes, backslashes and line ends escaped: it is looked for in that form. */
    private static String pattern(String text) {
        String escaped = text.toLowerCase(java.util.Locale.ROOT)
                .replace("\\", "\\\\")
                .replace("\"", "\\\"")
                .replace("\n", "\\n")
                .replace("\t", "\\t");
        return "%" + escaped.replace("!", "!!").replace("%", "!%").replace("_", "!_") + "%";
    }
}
