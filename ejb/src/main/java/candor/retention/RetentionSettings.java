package candor.retention;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** When retention runs; checked at start. */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class RetentionSettings {
    @Inject
    @ConfigProperty(name = "candor.retention.hour", defaultValue = "2")
    private int hour;

    @PostConstruct
    void check() {
        if (hour < 0 || hour > 23) {
            throw new IllegalStateException("candor.retention.hour: an hour of the day (UTC), 0 to 23");
        }
    }

    /** Of the day (UTC), 0 to 23: a day's run begins then, or later if no node was up. */
    public int hour() {
        return hour;
    }
}
