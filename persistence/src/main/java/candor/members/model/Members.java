package candor.members.model;

import candor.members.model.MemberSearch.Order;
import candor.platform.model.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;
import org.hibernate.query.NativeQuery;
import org.jspecify.annotations.Nullable;

/** Finds an organization's people. */
@ApplicationScoped
public class Members {
    private static final String OF_ORGANIZATION = """
            select p.id, p.sign_in_name, p.administrator, p.seen_at, m.joined_at, m.left_at
            from membership m join person p on p.id = m.person_id
            where m.organization_id = :organization
            """;

    /** Who came back belongs to it; who left twice has left once. */
    private static final String FORMER = """
            and m.left_at is not null and not exists (
              select from membership later
              where later.person_id = m.person_id and later.organization_id = :organization
                and (later.joined_at, later.id) > (m.joined_at, m.id))""";

    private static final String CURRENT = "and m.left_at is null";
    private static final String NAMED = " and strpos(lower(p.sign_in_name), lower(:text)) > 0";

    @PersistenceContext
    private EntityManager entities;

    public Members() {}

    /** For tests, which bring their own. */
    public Members(EntityManager entities) {
        this.entities = entities;
    }

    /** At most {@code limit} after a position, whose id is a person's and whose moment is when that person joined. */
    public List<MemberRow> page(UUID organization, MemberSearch search, @Nullable Position after, int limit) {
        String sql = OF_ORGANIZATION
                + (search.former() ? FORMER : CURRENT)
                + (search.text() == null ? "" : NAMED)
                + (after == null ? "" : " and " + behind(search.order()))
                + (search.order() == Order.NAME
                        ? " order by p.sign_in_name"
                        : " order by m.joined_at desc, m.person_id desc");
        NativeQuery<Tuple> query = query(sql, organization);
        if (search.text() != null) {
            query.setParameter("text", search.text());
        }
        if (after != null) {
            query.setParameter("id", after.id());
            if (search.order() == Order.JOINED) {
                query.setParameter("at", after.at());
            }
        }
        return query.setMaxResults(limit).getResultStream().map(Members::row).toList();
    }

    /** Somebody who belongs, or belonged, to it. */
    public Optional<MemberRow> find(UUID organization, UUID person) {
        return query(OF_ORGANIZATION + " and p.id = :id order by m.joined_at desc, m.id desc", organization)
                .setParameter("id", person)
                .setMaxResults(1)
                .getResultStream()
                .map(Members::row)
                .findFirst();
    }

    /** Until the transaction ends, nobody else changes who belongs to it, or who administers it. */
    public void lock(UUID organization) {
        entities.createNativeQuery(
                        "select cast(pg_advisory_xact_lock(hashtext('membership'), hashtext(:organization)) as text)",
                        String.class)
                .setParameter("organization", organization.toString())
                .getSingleResult();
    }

    private static String behind(Order order) {
        return order == Order.NAME
                ? "p.sign_in_name > (select sign_in_name from person where id = :id)"
                : "(m.joined_at, m.person_id) < (:at, :id)";
    }

    private NativeQuery<Tuple> query(String sql, UUID organization) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, Tuple.class)
                .addScalar("id", UUID.class)
                .addScalar("sign_in_name", String.class)
                .addScalar("administrator", Boolean.class)
                .addScalar("seen_at", Instant.class)
                .addScalar("joined_at", Instant.class)
                .addScalar("left_at", Instant.class)
                .setParameter("organization", organization);
    }

    private static MemberRow row(Tuple row) {
        return new MemberRow(
                row.get(0, UUID.class),
                row.get(1, String.class),
                row.get(2, Boolean.class),
                row.get(3, Instant.class),
                row.get(4, Instant.class),
                row.get(5, Instant.class));
    }
}
