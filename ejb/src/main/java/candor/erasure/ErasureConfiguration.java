package candor.erasure;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a deployment says of deletions that administrators order; each has a default. */
@ApplicationScoped
public class ErasureConfiguration {
    @Inject
    @ConfigProperty(name = "candor.erasure.approval", defaultValue = "P7D")
    private Duration approval;

    @Inject
    @ConfigProperty(name = "candor.erasure.alarm.records", defaultValue = "100000")
    private long alarmRecords;

    @Inject
    @ConfigProperty(name = "candor.erasure.alarm.share", defaultValue = "0.25")
    private double alarmShare;

    @Inject
    @ConfigProperty(name = "candor.erasure.alarm.floor", defaultValue = "1000")
    private long alarmFloor;

    @Inject
    @ConfigProperty(name = "candor.erasure.limit.previews", defaultValue = "120")
    private int previews;

    @Inject
    @ConfigProperty(name = "candor.erasure.limit.orders", defaultValue = "30")
    private int orders;

    /** @throws IllegalStateException if something makes no sense */
    @PostConstruct
    void check() {
        boolean good = !approval.isNegative()
                && !approval.isZero()
                && alarmRecords > 0
                && alarmShare > 0
                && alarmShare <= 1
                && alarmFloor >= 0
                && previews > 0
                && orders > 0;
        if (!good) {
            throw new IllegalStateException(
                    "candor.erasure.*: nothing of it may be less than nothing, and a share is 1 at most");
        }
    }

    /** How long an order, or weaker rules, wait for a second administrator. */
    public Duration approval() {
        return approval;
    }

    /** Whether that many rows of what an organization holds are unusually many to be deleted within a day. */
    boolean isUnusual(long records, long held) {
        return records >= alarmRecords || records >= alarmFloor && records >= alarmShare * held;
    }

    /** Previews that an administrator may ask for within an hour; all of an organization's together may ask for three times as many. */
    int previews() {
        return previews;
    }

    /** Orders, in the same way. */
    int orders() {
        return orders;
    }
}
