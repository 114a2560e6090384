package candor.audit.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adds to the chain what is not in it yet. Must be called inside a transaction, by one at a time ({@link #isMine()}). */
@ApplicationScoped
public class AuditChain {
    /** One at a time in a cluster; who comes second has nothing to do. */
    private static final String MINE = "select pg_try_advisory_xact_lock(hashtext('audit chain'))";

    /** What is named here and is nowhere stays, so that it can be told that it is gone. */
    private static final String TAKE = """
            with taken as (
              delete from audit_unsealed where id in (
                select id from audit_unsealed named
                where exists (select from data_access where id = named.id)
                  or exists (select from administrative_act where id = named.id)
                order by id limit :most)
              returning id)
            select id from taken order by id""";

    private static final String ADD = """
            insert into audit_entry (sequence, act_id, kind, sealed_at, salt, previous, hash, at, actor_id, actor_role, action,
              organization_id)
            select entry.sequence, entry.act, act.kind, entry.sealed, decode(entry.salt, 'hex'), decode(entry.previous, 'hex'),
              decode(entry.hash, 'hex'), act.at, act.actor, act.role, act.action, act.organization
            from jsonb_to_recordset(cast(:entries as jsonb))
              as entry (sequence bigint, act uuid, sealed timestamptz, salt text, previous text, hash text)
            join jsonb_to_recordset(cast(:acts as jsonb))
              as act (id uuid, kind text, at timestamptz, actor uuid, role text, action text, organization uuid)
              on act.id = entry.act""";

    @PersistenceContext
    private EntityManager entities;

    public AuditChain() {}

    /** For tests, which bring their own. */
    public AuditChain(EntityManager entities) {
        this.entities = entities;
    }

    /** Whether nobody else seals until this transaction ends. */
    boolean isMine() {
        return (Boolean) entities.createNativeQuery(MINE, Boolean.class).getSingleResult();
    }

    /** Acts and looks that are not in the chain yet, taken to be put there. Those of transactions under way are nobody's yet. */
    List<UUID> take(int most) {
        return entities.createNativeQuery(TAKE, UUID.class)
                .setParameter("most", most)
                .getResultList();
    }

    /** @param acts of the entries, in any order */
    void add(List<ChainEntry> entries, Collection<AuditedAct> acts) {
        this.entities
                .createNativeQuery(ADD)
                .setParameter("entries", entriesJson(entries))
                .setParameter("acts", actsJson(acts))
                .executeUpdate();
    }

    void add(AuditHead head, Instant signedAt) {
        entities.createNativeQuery("insert into audit_head (sequence, signed_at, jws) values (:sequence, :at, :jws)")
                .setParameter("sequence", head.sequence())
                .setParameter("at", signedAt)
                .setParameter("jws", head.jws())
                .executeUpdate();
    }

    private static String entriesJson(List<ChainEntry> entries) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (ChainEntry entry : entries) {
            rows.addObject()
                    .put("sequence", entry.sequence())
                    .put("act", entry.act().toString())
                    .put("sealed", entry.sealedAt().toString())
                    .put("salt", HexFormat.of().formatHex(entry.salt()))
                    .put("previous", HexFormat.of().formatHex(entry.previous()))
                    .put("hash", HexFormat.of().formatHex(entry.hash()));
        }
        return rows.toString();
    }

    private static String actsJson(Collection<AuditedAct> acts) {
        ArrayNode rows = JsonNodeFactory.instance.arrayNode();
        for (AuditedAct act : acts) {
            rows.addObject()
                    .put("id", act.id().toString())
                    .put("kind", act.kind().name())
                    .put("at", act.at().toString())
                    .put("actor", text(act.actor()))
                    .put("role", act.role())
                    .put("action", act.action())
                    .put("organization", text(act.organization()));
        }
        return rows.toString();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }
}
