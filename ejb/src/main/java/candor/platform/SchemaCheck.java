package candor.platform;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationInfo;

/**
 * Stops the application at start if the database's schema is not exactly the one this release was made for. It does not
 * mend it: the owner's role migrates, before a release is deployed, and the application's role may not (ADR 5).
 */
@Singleton
@Startup
@TransactionManagement(TransactionManagementType.BEAN)
@PermitAll
public class SchemaCheck {
    @Resource(lookup = "java:jboss/datasources/CandorDS")
    private DataSource database;

    @PostConstruct
    void check() {
        var info = Flyway.configure(SchemaCheck.class.getClassLoader())
                .dataSource(database)
                .load()
                .info();
        MigrationInfo[] pending = info.pending();
        if (pending.length > 0) {
            throw new IllegalStateException("The database lacks migration " + pending[0].getVersion()
                    + ": migrate it with the owner's role first (docs/operating.md)");
        }
        for (MigrationInfo each : info.all()) {
            if (each.getState().isFailed() || !each.getState().isResolved()) {
                throw new IllegalStateException("The database has migration " + each.getVersion()
                        + ", which this release does not know or which failed there");
            }
        }
    }
}
