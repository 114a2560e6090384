package candor.erasurerequest.model;

import candor.platform.model.Position;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Requests, and the queues of those who decide them. Must be called inside a transaction. */
@ApplicationScoped
public class ErasureRequests {
    private static final String TO_DECIDE =
            "select r from ErasureRequest r where r.state = candor.erasurerequest.model.RequestState.ASKED and ";

    @PersistenceContext
    private EntityManager entities;

    public ErasureRequests() {}

    /** For tests, which bring their own. */
    public ErasureRequests(EntityManager entities) {
        this.entities = entities;
    }

    public void add(ErasureRequest request) {
        entities.persist(request);
        entities.flush();
    }

    public Optional<ErasureRequest> find(UUID id) {
        return Optional.ofNullable(entities.find(ErasureRequest.class, id));
    }

    /** The request as it is now, nobody else's until the transaction ends. */
    public Optional<ErasureRequest> lock(UUID id) {
        Optional<ErasureRequest> found =
                Optional.ofNullable(entities.find(ErasureRequest.class, id, LockModeType.PESSIMISTIC_WRITE));
        found.ifPresent(entities::refresh); // it may have been read before the lock was had
        return found;
    }

    /** The one that led to an order. */
    public Optional<ErasureRequest> lockByErasure(UUID erasure) {
        return entities.createQuery("select r.id from ErasureRequest r where r.erasureId = :erasure", UUID.class)
                .setParameter("erasure", erasure)
                .getResultStream()
                .findFirst()
                .flatMap(this::lock);
    }

    /** A person's, the latest first. */
    public List<ErasureRequest> of(UUID person, int limit) {
        return entities.createQuery(
                        "select r from ErasureRequest r where r.personId = :person order by r.id desc",
                        ErasureRequest.class)
                .setParameter("person", person)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether the person has an open one. Until the transaction ends nobody else is told, so that one is added. */
    public boolean hasOpen(UUID person) {
        entities.createNativeQuery("select 1 from pg_advisory_xact_lock(hashtextextended(:person, 0))", Integer.class)
                .setParameter("person", "erasure request " + person)
                .getSingleResult();
        return of(person, 1).stream().anyMatch(each -> each.state().isOpen());
    }

    /** What an organization's administrators have to decide, the earliest deadline first, after a position. */
    public List<ErasureRequest> toDecideIn(UUID organization, @Nullable Position after, int limit) {
        return queue("r.organizationId = :organization", Map.of("organization", organization), after, limit);
    }

    /**
     * What stewards have to decide, the earliest deadline first, after a position: of people of no organization, and what
     * is not decided, or cannot be, in the organization it was asked in.
     *
     * @param near       a deadline up to this moment is near
     * @param undecided  organizations in which nobody can decide
     */
    public List<ErasureRequest> toDecideByStewards(
            Instant near, Collection<UUID> undecided, @Nullable Position after, int limit) {
        return queue(
                "(r.organizationId is null or r.byAdministrator or r.dueAt <= :near or r.organizationId in :undecided)",
                Map.of("near", near, "undecided", undecided),
                after,
                limit);
    }

    private List<ErasureRequest> queue(
            String condition, Map<String, Object> values, @Nullable Position after, int limit) {
        String from = after == null ? "" : " and (r.dueAt, r.id) > (:at, :id)";
        var query =
                entities.createQuery(TO_DECIDE + condition + from + " order by r.dueAt, r.id", ErasureRequest.class);
        values.forEach(query::setParameter);
        if (after != null) {
            query.setParameter("at", after.at()).setParameter("id", after.id());
        }
        return query.setMaxResults(limit).getResultList();
    }

    /** Organizations whose people wait for a decision. */
    public List<UUID> organizationsThatWait() {
        return entities.createQuery("""
                select distinct r.organizationId from ErasureRequest r
                where r.state = candor.erasurerequest.model.RequestState.ASKED and r.organizationId is not null""", UUID.class).getResultList();
    }
}
