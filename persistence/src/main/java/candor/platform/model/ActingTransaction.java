package candor.platform.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;

/**
 * Tells the database for whom a transaction acts: from then on {@code visible_record} has nothing else for it (ADR 27). It ends with the
 * transaction, so that a pooled connection cannot carry it on.
 */
@ApplicationScoped
public class ActingTransaction {
    private static final String SAY =
            "select set_config('candor.person', ?, true), set_config('candor.organization', ?, true), set_config('candor.office', ?, true)";

    @PersistenceContext
    private EntityManager entities;

    public ActingTransaction() {}

    /** For tests, which bring their own. */
    public ActingTransaction(EntityManager entities) {
        this.entities = entities;
    }

    /** Must be called inside the transaction, before it reads. */
    public void actFor(Acting acting) {
        List<String> settings = acting.settings();
        entities.createNativeQuery(SAY, Object[].class)
                .setParameter(1, settings.get(0))
                .setParameter(2, settings.get(1))
                .setParameter(3, settings.get(2))
                .getSingleResult();
    }

    /** The same for whoever reads without JPA. */
    public static void actFor(Acting acting, Connection connection) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(SAY)) {
            int parameter = 1;
            for (String setting : acting.settings()) {
                statement.setString(parameter++, setting);
            }
            statement.execute();
        }
    }
}
