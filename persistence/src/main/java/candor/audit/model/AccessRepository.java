package candor.audit.model;

import candor.platform.model.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads who looked at somebody's records. */
@ApplicationScoped
public class AccessRepository {
    private static final String LOOKS_AT = """
            select new candor.audit.model.PastLook(a.id, a.at, actor.signInName, a.actorRole, a.action, a.reason, value(seen))
            from DataAccess a join a.recordsByPerson seen join Person actor on actor.id = a.actorId
            where key(seen) = :person and a.actorId <> :person""";

    @PersistenceContext
    private EntityManager entities;

    public AccessRepository() {}

    /** For tests, which bring their own. */
    public AccessRepository(EntityManager entities) {
        this.entities = entities;
    }

    /** At most {@code limit} looks of others at a person's records after a position; without one, the newest. */
    public List<PastLook> looksAt(UUID person, @Nullable Position after, int limit) {
        TypedQuery<PastLook> query = entities.createQuery(
                LOOKS_AT + (after == null ? "" : " and (a.at, a.id) < (:at, :id)") + " order by a.at desc, a.id desc",
                PastLook.class);
        query.setParameter("person", person);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }
}
