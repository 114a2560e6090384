package candor.diagnostics.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Changes what staff made of groups. Must be called inside a transaction. */
@ApplicationScoped
public class ErrorTriage {
    /** The worker makes and removes groups under the same lock. */
    private static final String ALONE = "select 1 from pg_advisory_xact_lock(hashtext('error_occurrence'))";

    private static final String LIVE = "select 1 from error_signature where group_id = :id and occurrences > 0 limit 1";

    @PersistenceContext
    private EntityManager entities;

    public ErrorTriage() {}

    /** For tests, which bring their own. */
    public ErrorTriage(EntityManager entities) {
        this.entities = entities;
    }

    /** Nobody else changes it until the transaction ends. Absent also while it has no errors: it is shown nowhere then. */
    public Optional<ErrorGroup> lock(UUID id) {
        entities.createNativeQuery(ALONE, Integer.class).getSingleResult();
        boolean live = !entities.createNativeQuery(LIVE, Integer.class)
                .setParameter("id", id)
                .getResultList()
                .isEmpty();
        return !live
                ? Optional.empty()
                : Optional.ofNullable(entities.find(ErrorGroup.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    public void note(UUID id, UUID group, UUID author, Instant at, String text) {
        entities.createNativeQuery(
                        "insert into error_note (id, group_id, author_id, at, text) values (:id, :group, :author, :at, :text)")
                .setParameter("id", id)
                .setParameter("group", group)
                .setParameter("author", author)
                .setParameter("at", at)
                .setParameter("text", text)
                .executeUpdate();
    }

    /** All signatures of one group become another's, and the one goes with its notes. Both are locked. */
    public void merge(ErrorGroup from, ErrorGroup into) {
        entities.createNativeQuery("update error_signature set group_id = :into where group_id = :from")
                .setParameter("into", into.id())
                .setParameter("from", from.id())
                .executeUpdate();
        entities.remove(from);
        entities.flush();
    }

    /**
     * Takes a signature out of a group of several.
     *
     * @param group the new group, which is not stored yet
     * @return whether the signature was of that group, and not its last
     */
    public boolean split(UUID signature, ErrorGroup from, ErrorGroup group) {
        entities.persist(group);
        entities.flush();
        int moved = entities.createNativeQuery("""
                        update error_signature set group_id = :group where id = :signature and group_id = :from
                          and exists (select from error_signature rest where rest.group_id = :from and rest.id <> :signature
                            and rest.occurrences > 0)""")
                .setParameter("group", group.id())
                .setParameter("signature", signature)
                .setParameter("from", from.id())
                .executeUpdate();
        if (moved == 0) {
            entities.remove(group);
        }
        return moved > 0;
    }

    /** Somebody who goes by this name and has read diagnostics: who is staff is known to the identity provider alone. */
    public Optional<UUID> staff(String signInName) {
        List<UUID> found = entities.createNativeQuery("""
                        select id from person where sign_in_name = :name
                          and exists (select from error_reading where staff_id = person.id)""", UUID.class)
                .setParameter("name", signInName)
                .getResultList();
        return found.stream().findFirst();
    }
}
