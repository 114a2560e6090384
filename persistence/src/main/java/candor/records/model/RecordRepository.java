package candor.records.model;

import candor.platform.model.FoundPart;
import candor.platform.model.Position;
import candor.platform.model.SearchBounds;
import candor.platform.model.WindowedSearch;
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
import org.jspecify.annotations.Nullable;

/** Reads records, always of one holder, newest first, by position and never by offset: the last page costs what the first does. */
@ApplicationScoped
public class RecordRepository {
    private static final Comparator<CollectedRecord> NEWEST_FIRST = Comparator.comparing(CollectedRecord::occurredAt)
            .thenComparing(each -> each.id().toString())
            .reversed(); // as the database orders uuids: by unsigned bytes

    @PersistenceContext
    private EntityManager entities;

    public RecordRepository() {}

    /** For tests, which bring their own. */
    public RecordRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** As the list, but no further back than the bounds allow (ADR 11). */
    public FoundPart<CollectedRecord> search(
            Holder holder, RecordFilter filter, @Nullable Position after, int limit, SearchBounds bounds) {
        return new WindowedSearch<CollectedRecord>() {
            @Override
            public @Nullable Position endOfWindow(@Nullable Position from, int window) {
                return RecordRepository.this.endOfWindow(holder, from, filter, window);
            }

            @Override
            public List<CollectedRecord> within(@Nullable Position from, @Nullable Position to, int most) {
                return page(holder, filter.downTo(to), from, most);
            }
        }.search(after, limit, bounds);
    }

    /** The place down to which a window reaches; null: to the end. Of two ranges, the one that is fuller decides. */
    private @Nullable Position endOfWindow(Holder holder, @Nullable Position from, RecordFilter filter, int window) {
        return ranges(holder).stream()
                .flatMap(range -> positionOf(range, filter.withoutText(), from, window).stream())
                .max(Comparator.comparing(Position::at)
                        .thenComparing(each -> each.id().toString()))
                .orElse(null);
    }

    private Optional<Position> positionOf(Range range, RecordFilter filter, @Nullable Position from, int place) {
        return query(
                        "select new candor.platform.model.Position(r.occurredAt, r.id) from CollectedRecord r",
                        Position.class,
                        range,
                        filter,
                        from)
                .setFirstResult(place - 1)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /** At most {@code limit} records after a position; without one, the newest. */
    public List<CollectedRecord> page(Holder holder, RecordFilter filter, @Nullable Position after, int limit) {
        return ranges(holder).stream()
                .flatMap(range -> select(range, filter, after, limit).stream())
                .sorted(NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    /** A person's are two ranges of two indexes, merged: one query with "or" would sort everything that a person has. */
    private static List<Range> ranges(Holder holder) {
        if (holder instanceof OfOrganization organization) {
            return List.of(new Range("r.organizationId = :holder", organization.organization()));
        }
        OfPerson person = (OfPerson) holder;
        Range named = new Range("r.personId = :holder", person.person());
        return person.consumerLicenses().isEmpty()
                ? List.of(named)
                : List.of(named, new Range("r.personId is null and r.licenseId in :holder", person.consumerLicenses()));
    }

    /** A stretch of one index. */
    private record Range(String condition, Object holder) {}

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

    private List<CollectedRecord> select(Range range, RecordFilter filter, @Nullable Position after, int limit) {
        return query("select r from CollectedRecord r join fetch r.basis", CollectedRecord.class, range, filter, after)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The one place where it is said which records a list may show. */
    private <T> TypedQuery<T> query(
            String selection, Class<T> type, Range range, RecordFilter filter, @Nullable Position after) {
        List<String> conditions = new ArrayList<>(List.of(range.condition()));
        Map<String, Object> values = new LinkedHashMap<>(Map.of("holder", range.holder()));
        restrict(conditions, values, "r.surface = :surface", "surface", filter.surface());
        restrict(conditions, values, "r.category = :category", "category", filter.category());
        restrict(conditions, values, "r.occurredAt >= :from", "from", filter.from());
        restrict(conditions, values, "r.occurredAt < :to", "to", filter.to());
        restrict(conditions, values, "r.personId = :person", "person", filter.person());
        if (filter.text() != null) {
            new ValueSearch(conditions, values).add(SearchTerms.of(filter.text()));
        }
        if (after != null) {
            restrict(conditions, values, "(r.occurredAt, r.id) < (:afterAt, :afterId)", "afterAt", after.at());
            values.put("afterId", after.id());
        }
        Position downTo = filter.downTo();
        if (downTo != null) {
            restrict(conditions, values, "(r.occurredAt, r.id) >= (:downToAt, :downToId)", "downToAt", downTo.at());
            values.put("downToId", downTo.id());
        }
        TypedQuery<T> query = entities.createQuery(
                selection + " where " + String.join(" and ", conditions) + " order by r.occurredAt desc, r.id desc",
                type);
        values.forEach(query::setParameter);
        return query;
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
}
