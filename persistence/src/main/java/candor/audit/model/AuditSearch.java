package candor.audit.model;

import candor.audit.model.AuditedAct.Kind;
import candor.platform.model.FoundPart;
import candor.platform.model.Position;
import candor.platform.model.SearchBounds;
import candor.platform.model.WindowedSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds entries of the chain, newest first. What is not sealed yet is not found: that is a second or so. */
@ApplicationScoped
public class AuditSearch {
    private static final String FOUND = """
            select e.sequence, e.act_id, e.kind, e.at, e.sealed_at, actor.sign_in_name, e.actor_role, e.action,
              organization.name, organization.display_name, act.object, cast(act.details as text), look.reason,
              cast(look.filter as text), (select count(*) from data_access_subject where access_id = e.act_id),
              greatest((select count(*) from data_access_record where access_id = e.act_id),
                coalesce((select sum(records) from data_access_subject where access_id = e.act_id), 0)),
              e.previous, e.hash
            from audit_entry e
            left join person actor on actor.id = e.actor_id
            left join organization on organization.id = e.organization_id
            left join administrative_act act on act.id = e.act_id
            left join data_access look on look.id = e.act_id
            where true""";

    private static final String PLACES = "select e.at, e.act_id from audit_entry e where true";

    private static final Map<String, String> CONDITIONS = Map.of(
            "from", "e.at >= :from",
            "to", "e.at < :to",
            "kind", "e.kind = :kind",
            "actor", "e.actor_id = (select id from person where sign_in_name = :actor)",
            "action", "e.action = :action",
            "organization", "e.organization_id = (select id from organization where name = :organization)",
            "person", """
                    e.act_id in (
                      select seen.access_id from data_access_subject seen join person on person.id = seen.person_id
                      where person.sign_in_name = :person
                      union all
                      select done.id from administrative_act done join person on cast(person.id as text) = done.object
                      where person.sign_in_name = :person)""",
            "text", """
                    strpos(lower(concat_ws(' ', e.action, actor.sign_in_name, organization.name, organization.display_name, act.object,
                      act.details, look.reason, look.filter)), lower(:text)) > 0""");

    /** Each looked up at the next place of the index, not counted through. */
    private static final String ACTIONS = """
            with recursive found (action) as (
              (select min(action) from audit_entry)
              union all
              select (select min(action) from audit_entry where action > found.action) from found where found.action is not null)
            select action from found where action is not null""";

    @PersistenceContext
    private EntityManager entities;

    public AuditSearch() {}

    /** For tests, which bring their own. */
    public AuditSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** Whose records were seen, and how many of them. */
    public record Seen(String person, long records) {}

    /** At most {@code limit} entries after a position (moment and id of the act); without one, the newest. */
    public List<FoundEntry> find(AuditFilter filter, @Nullable Position after, int limit) {
        return entries(query(FOUND, filter, after, null).setMaxResults(limit));
    }

    /** As the list, but no further back than the bounds allow (ADR 11): no index knows the words. */
    public FoundPart<FoundEntry> search(AuditFilter filter, @Nullable Position after, int limit, SearchBounds bounds) {
        return new WindowedSearch<FoundEntry>() {
            @Override
            public @Nullable Position endOfWindow(@Nullable Position from, int window) {
                return place(query(PLACES, filter.withoutText(), from, null)
                        .setFirstResult(window - 1)
                        .setMaxResults(1));
            }

            @Override
            public List<FoundEntry> within(@Nullable Position from, @Nullable Position to, int most) {
                return entries(query(FOUND, filter, from, to).setMaxResults(most));
            }
        }.search(after, limit, bounds);
    }

    private Query query(String selection, AuditFilter filter, @Nullable Position after, @Nullable Position downTo) {
        Map<String, Object> chosen = chosen(filter);
        StringBuilder sql = new StringBuilder(selection);
        chosen.keySet().forEach(name -> sql.append(" and ").append(CONDITIONS.get(name)));
        if (after != null) {
            sql.append(" and (e.at, e.act_id) < (:afterAt, :afterId)");
            chosen.put("afterAt", after.at());
            chosen.put("afterId", after.id());
        }
        if (downTo != null) {
            sql.append(" and (e.at, e.act_id) >= (:downToAt, :downToId)");
            chosen.put("downToAt", downTo.at());
            chosen.put("downToId", downTo.id());
        }
        Query query = entities.createNativeQuery(sql + " order by e.at desc, e.act_id desc", Object[].class);
        chosen.forEach(query::setParameter);
        return query;
    }

    private static @Nullable Position place(Query query) {
        List<?> rows = query.getResultList();
        if (rows.isEmpty()) {
            return null;
        }
        Object[] row = (Object[]) rows.get(0);
        return new Position((Instant) row[0], (UUID) row[1]);
    }

    public Optional<FoundEntry> find(long sequence) {
        return entries(entities.createNativeQuery(FOUND + " and e.sequence = :sequence", Object[].class)
                        .setParameter("sequence", sequence))
                .stream()
                .findFirst();
    }

    /** At most {@code limit} people whose records a look saw, those of most records first. */
    public List<Seen> seen(UUID look, int limit) {
        List<Object[]> rows = entities.createNativeQuery("""
                select person.sign_in_name, seen.records from data_access_subject seen join person on person.id = seen.person_id
                where seen.access_id = :look order by seen.records desc, person.sign_in_name""", Object[].class)
                .setParameter("look", look)
                .setMaxResults(limit)
                .getResultList();
        return rows.stream()
                .map(row -> new Seen((String) row[0], ((Number) row[1]).longValue()))
                .toList();
    }

    /** All that entries are of, by name. */
    public List<String> actions() {
        return entities.createNativeQuery(ACTIONS, String.class).getResultList();
    }

    private static Map<String, Object> chosen(AuditFilter filter) {
        Map<String, Object> chosen = new TreeMap<>();
        put(chosen, "from", filter.from());
        put(chosen, "to", filter.to());
        put(chosen, "kind", filter.kind() == null ? null : filter.kind().name());
        put(chosen, "actor", filter.actor());
        put(chosen, "action", filter.action());
        put(chosen, "organization", filter.organization());
        put(chosen, "person", filter.person());
        put(chosen, "text", filter.text());
        return chosen;
    }

    private static void put(Map<String, Object> chosen, String name, @Nullable Object value) {
        if (value != null) {
            chosen.put(name, value);
        }
    }

    private static List<FoundEntry> entries(Query query) {
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> entry((Object[]) row)).toList();
    }

    private static FoundEntry entry(Object[] row) {
        return new FoundEntry(
                ((Number) row[0]).longValue(),
                (UUID) row[1],
                Kind.valueOf((String) row[2]),
                (Instant) row[3],
                (Instant) row[4],
                (String) row[5],
                (String) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10],
                (String) row[11],
                (String) row[12],
                (String) row[13],
                ((Number) row[14]).longValue(),
                ((Number) row[15]).longValue(),
                (byte[]) row[16],
                (byte[]) row[17]);
    }
}
