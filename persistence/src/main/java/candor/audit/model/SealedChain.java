package candor.audit.model;

import candor.audit.model.AuditedAct.Kind;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads the chain: its entries, its signed heads, and what is not in it. */
@ApplicationScoped
public class SealedChain {
    private static final String ENTRIES = """
            select sequence, act_id, sealed_at, salt, previous, hash, kind, at, actor_id, actor_role, action, organization_id
            from audit_entry where sequence > :after and sequence <= :until order by sequence limit :most""";

    private static final String EXTENT = """
            select coalesce((select max(sequence) from audit_entry), 0), coalesce((select max(sequence) from audit_head), 0),
              (select count(*) from audit_unsealed)""";

    /** The first act or look that is neither in the chain nor named as one that is not in it yet. */
    private static final String OUTSIDE = """
            select id from (select id from administrative_act union all select id from data_access) act
            where not exists (select from audit_entry where act_id = act.id)
              and not exists (select from audit_unsealed where id = act.id)
            order by id limit 1""";

    /** The first that is named as not being in the chain yet, and is nowhere. */
    private static final String GONE = """
            select id from audit_unsealed named
            where not exists (select from data_access where id = named.id)
              and not exists (select from administrative_act where id = named.id)
            order by id limit 1""";

    @PersistenceContext
    private EntityManager entities;

    public SealedChain() {}

    /** For tests, which bring their own. */
    public SealedChain(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * How far the chain goes at one moment.
     *
     * @param entries  the number of the last entry
     * @param signed   the number that the last head signs
     * @param unsealed acts and looks that are not in the chain yet
     */
    public record Extent(long entries, long signed, long unsealed) {}

    /**
     * An entry, and beside it what it is searched by.
     *
     * @param copy of the act
     */
    record Sealed(ChainEntry entry, AuditedAct.Copy copy) {}

    /** The place of the last entry. */
    public Link end() {
        List<Link> end = links("order by sequence desc", 0);
        return end.isEmpty() ? Link.START : end.get(0);
    }

    /** Whether the chain goes through a place. */
    public boolean has(Link place) {
        return place.sequence() == 0
                || links("order by sequence", place.sequence()).stream()
                        .anyMatch(link ->
                                link.sequence() == place.sequence() && Arrays.equals(link.hash(), place.hash()));
    }

    private List<Link> links(String order, long from) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select sequence, hash from audit_entry where sequence >= :from " + order + " limit 1",
                        Object[].class)
                .setParameter("from", from)
                .getResultList();
        return rows.stream()
                .map(row -> new Link(((Number) row[0]).longValue(), (byte[]) row[1]))
                .toList();
    }

    public Extent extent() {
        Object[] row =
                (Object[]) entities.createNativeQuery(EXTENT, Object[].class).getSingleResult();
        return new Extent(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), ((Number) row[2]).longValue());
    }

    /** In their order, from the one after a number. */
    List<Sealed> entries(long after, long until, int most) {
        List<Object[]> rows = entities.createNativeQuery(ENTRIES, Object[].class)
                .setParameter("after", after)
                .setParameter("until", until)
                .setParameter("most", most)
                .getResultList();
        return rows.stream().map(SealedChain::sealed).toList();
    }

    /** Heads of a part of the chain, in their order. */
    List<AuditHead> heads(long after, long until) {
        List<Object[]> rows = entities.createNativeQuery(
                        "select sequence, jws from audit_head where sequence > :after and sequence <= :until order by sequence",
                        Object[].class)
                .setParameter("after", after)
                .setParameter("until", until)
                .getResultList();
        return rows.stream().map(SealedChain::head).toList();
    }

    /** The newest head; absent: nothing was sealed yet. */
    public Optional<AuditHead> head() {
        return firstHead("order by sequence desc", 0);
    }

    /** The first head that signs an entry and what follows it. */
    Optional<AuditHead> headFrom(long sequence) {
        return firstHead("order by sequence", sequence);
    }

    private Optional<AuditHead> firstHead(String order, long from) {
        return entities.createNativeQuery(
                        "select sequence, jws from audit_head where sequence >= :from " + order + " limit 1",
                        Object[].class)
                .setParameter("from", from)
                .getResultStream()
                .map(row -> head((Object[]) row))
                .findFirst();
    }

    /** An act or look that was kept out of the chain; absent: all are in it, or will be. */
    Optional<UUID> outside() {
        return first(OUTSIDE);
    }

    /** An act or look that went before it came into the chain; absent: none. */
    Optional<UUID> gone() {
        return first(GONE);
    }

    /** Of these acts and looks, those that are not in the chain. */
    public List<UUID> notIn(Collection<UUID> acts) {
        return entities.createNativeQuery("""
                select act.id from unnest(cast(:acts as uuid[])) as act (id)
                where not exists (select from audit_entry where act_id = act.id)""", UUID.class)
                .setParameter("acts", acts.toArray(UUID[]::new))
                .getResultList();
    }

    /** Whether an act or look is there and named as one that is to be chained. */
    public boolean isWaiting(UUID act) {
        return (Boolean) entities.createNativeQuery("""
                select exists (select from audit_unsealed where id = :act) and (exists (select from administrative_act where id = :act)
                  or exists (select from data_access where id = :act))""", Boolean.class)
                .setParameter("act", act)
                .getSingleResult();
    }

    private Optional<UUID> first(String query) {
        return entities.createNativeQuery(query, UUID.class).getResultStream().findFirst();
    }

    private static Sealed sealed(Object[] row) {
        ChainEntry entry = new ChainEntry(
                ((Number) row[0]).longValue(), (UUID) row[1], (Instant) row[2], (byte[]) row[3], (byte[]) row[4], (byte
                                [])
                        row[5]);
        return new Sealed(
                entry,
                new AuditedAct.Copy(
                        Kind.valueOf((String) row[6]),
                        (Instant) row[7],
                        (UUID) row[8],
                        (String) row[9],
                        (String) row[10],
                        (UUID) row[11]));
    }

    private static AuditHead head(Object[] row) {
        return new AuditHead(((Number) row[0]).longValue(), (String) row[1]);
    }
}
