package candor.hold.model;

import candor.platform.model.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Holds, the newest first. Must be called inside a transaction. */
@ApplicationScoped
public class LegalHolds {
    @PersistenceContext
    private EntityManager entities;

    public LegalHolds() {}

    /** For tests, which bring their own. */
    public LegalHolds(EntityManager entities) {
        this.entities = entities;
    }

    public void add(LegalHold hold) {
        entities.persist(hold);
        entities.flush();
    }

    public Optional<LegalHold> find(UUID id) {
        return Optional.ofNullable(entities.find(LegalHold.class, id));
    }

    /** The hold as it is now, nobody else's until the transaction ends. */
    public Optional<LegalHold> lock(UUID id) {
        return Optional.ofNullable(entities.find(LegalHold.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** From here on the database sees what was changed. */
    public void write() {
        entities.flush();
    }

    /** Lifted ones too, after a position. */
    public List<LegalHold> list(@Nullable Position after, int limit) {
        String from = after == null ? "" : " where (h.setAt, h.id) < (:at, :id)";
        var query = entities.createQuery(
                "select h from LegalHold h" + from + " order by h.setAt desc, h.id desc", LegalHold.class);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }
}
