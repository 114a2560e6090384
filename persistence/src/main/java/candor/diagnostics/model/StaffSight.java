package candor.diagnostics.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Whose people's diagnostics staff may see (R18): consumers', and those of organizations whose agreement in force grants it. */
@ApplicationScoped
public class StaffSight {
    private static final String GRANTING = """
            select organization_id from service_agreement
            where in_force_from <= :now and (in_force_to is null or in_force_to > :now) and terms @> '{"staffDiagnostics": true}'""";

    /** A condition on a row with an organization; whoever uses it gives {@code sight}. */
    static final String SEEN = "(%1$s.organization_id is null or %1$s.organization_id = any (:sight))";

    @PersistenceContext
    private EntityManager entities;

    public StaffSight() {}

    /** For tests, which bring their own. */
    public StaffSight(EntityManager entities) {
        this.entities = entities;
    }

    /** The organizations that grant it now; of any other nothing is seen but signatures and counts. */
    public List<UUID> organizations(Instant now) {
        return entities.createNativeQuery(GRANTING, UUID.class)
                .setParameter("now", now)
                .getResultList();
    }
}
