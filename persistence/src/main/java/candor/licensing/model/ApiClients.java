package candor.licensing.model;

import candor.platform.model.Position;
import candor.policy.model.Tool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Finds the clients by which organizations' programs come in. */
@ApplicationScoped
public class ApiClients {
    private static final String FROM =
            "select c from ApiClient c join fetch c.program join fetch c.createdBy where c.organization.id = :organization";
    private static final String ORDER = " order by c.createdAt desc, c.id desc";

    @PersistenceContext
    private EntityManager entities;

    public ApiClients() {}

    /** For tests, which bring their own. */
    public ApiClients(EntityManager entities) {
        this.entities = entities;
    }

    public void add(ApiClient client) {
        entities.persist(client.program());
        entities.persist(client);
        entities.flush();
    }

    /** What the program may do whom the identity provider knows by a subject; absent: it is no program. */
    public Optional<Set<Tool>> toolsOf(String subject) {
        return entities.createQuery("select c from ApiClient c where c.program.subject = :subject", ApiClient.class)
                .setParameter("subject", subject)
                .getResultStream()
                .findFirst()
                .map(ApiClient::tools);
    }

    /** For whom a program acts; absent: for nobody any more. */
    public Optional<Organization> organizationOf(Person program) {
        return entities.createQuery(
                        "select c.organization from ApiClient c where c.program = :program and c.revokedAt is null",
                        Organization.class)
                .setParameter("program", program)
                .getResultStream()
                .findFirst();
    }

    /** An organization's client, a revoked one too; another's is the same as none. */
    public Optional<ApiClient> find(UUID organization, UUID id) {
        return entities.createQuery(FROM + " and c.id = :id", ApiClient.class)
                .setParameter("organization", organization)
                .setParameter("id", id)
                .getResultStream()
                .findFirst();
    }

    /** An organization's, the latest first, revoked ones too; at most {@code limit} after a position. */
    public List<ApiClient> page(UUID organization, @Nullable Position after, int limit) {
        var query = after == null
                ? entities.createQuery(FROM + ORDER, ApiClient.class)
                : entities.createQuery(FROM + " and (c.createdAt, c.id) < (:at, :id)" + ORDER, ApiClient.class)
                        .setParameter("at", after.at())
                        .setParameter("id", after.id());
        return query.setParameter("organization", organization)
                .setMaxResults(limit)
                .getResultList();
    }

    /** Whether somebody was ever told a secret of a program, and so could be who acts by it; of what is no program nobody was. */
    public boolean wasTold(UUID program, UUID person) {
        return (Boolean) entities.createNativeQuery(
                        "select exists (select from api_client where id = :program and :person = any (secret_holders))",
                        Boolean.class)
                .setParameter("program", program)
                .setParameter("person", person)
                .getSingleResult();
    }

    /** Revoked ones that the identity provider still knows. */
    public List<ApiClient> leftAtProvider(int limit) {
        return entities.createQuery("""
                select c from ApiClient c where c.revokedAt is not null and c.removedAt is null order by c.revokedAt""", ApiClient.class).setMaxResults(limit).getResultList();
    }

    /** Whether a name is anybody's, a person's or a program's, now or in the past. */
    public boolean isNameTaken(String name) {
        return entities.createQuery("select count(p) from Person p where p.signInName = :name", Long.class)
                        .setParameter("name", name)
                        .getSingleResult()
                > 0;
    }
}
