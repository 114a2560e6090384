package candor.audit.model;

import candor.audit.model.AuditedAct.Kind;
import candor.audit.model.AuditedAct.Listed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes administrative acts, and reads acts and looks as their entries are made of. */
@ApplicationScoped
public class AuditedActs {
    private static final String READ = """
            select id, kind, at, actor_id, actor_role, action, organization_id, object, cast(details as text), reason,
              cast(filter as text), subjects, subjects_sha256, records, records_sha256
            from audited_act where id = any (cast(:ids as uuid[]))""";

    private static final String WRITE = """
            insert into administrative_act (id, at, actor_id, actor_role, action, organization_id, object, details)
            values (:id, :at, cast(:actor as uuid), :role, :action, cast(:organization as uuid), :object, cast(:details as jsonb))""";

    @PersistenceContext
    private EntityManager entities;

    public AuditedActs() {}

    /** For tests, which bring their own. */
    public AuditedActs(EntityManager entities) {
        this.entities = entities;
    }

    /**
     * Must be called inside the transaction of the act.
     *
     * @param actor   absent: the system does it by itself
     * @param details a JSON object of texts
     */
    public void write(
            UUID id,
            Instant at,
            @Nullable UUID actor,
            String role,
            String action,
            @Nullable UUID organization,
            @Nullable String object,
            String details) {
        entities.createNativeQuery(WRITE)
                .setParameter("id", id)
                .setParameter("at", at)
                .setParameter("actor", text(actor))
                .setParameter("role", role)
                .setParameter("action", action)
                .setParameter("organization", text(organization))
                .setParameter("object", object)
                .setParameter("details", details)
                .executeUpdate();
    }

    private static @Nullable String text(@Nullable UUID id) {
        return id == null ? null : id.toString();
    }

    /** Those that are there, by their ids. */
    Map<UUID, AuditedAct> read(Collection<UUID> ids) {
        List<Object[]> rows = entities.createNativeQuery(READ, Object[].class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .getResultList();
        return rows.stream().map(AuditedActs::act).collect(Collectors.toMap(AuditedAct::id, Function.identity()));
    }

    private static AuditedAct act(Object[] row) {
        Kind kind = Kind.valueOf((String) row[1]);
        return new AuditedAct(
                (UUID) row[0],
                kind,
                (Instant) row[2],
                (UUID) row[3],
                (String) row[4],
                (String) row[5],
                (UUID) row[6],
                (String) row[7],
                (String) row[8],
                (String) row[9],
                (String) row[10],
                kind == Kind.LOOK ? new Listed(((Number) row[11]).longValue(), (byte[]) row[12]) : null,
                kind == Kind.LOOK ? new Listed(((Number) row[13]).longValue(), (byte[]) row[14]) : null);
    }
}
