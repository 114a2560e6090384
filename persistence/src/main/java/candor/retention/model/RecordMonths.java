package candor.retention.model;

import candor.hold.model.HeldRows;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.UUID;

/**
 * Months of arrival that are dropped as a whole: a partition leaves the table at once, whatever its size, and what is left to be done is
 * done with nobody waiting. Must be called inside a transaction.
 */
@ApplicationScoped
public class RecordMonths {
    /** Below that many rows it is not worth keeping everybody from the table for a moment. */
    private static final int WORTH_IT = 10_000;

    private static final String OF_MONTH = "held.id >= uuid_of_month(:month) and held.id < uuid_of_month(:next)";

    private static final String CONCEALED =
            "exists (select from erasures_on(held.id, held.person_id, held.license_id, held.organization_id, held.surface, held.category, held.occurred_at, held.content ->> 'jobId'))";

    @PersistenceContext
    private EntityManager entities;

    private final int worthIt;

    public RecordMonths() {
        this.worthIt = WORTH_IT;
    }

    /** For tests, which bring their own. */
    public RecordMonths(EntityManager entities, int worthIt) {
        this.entities = entities;
        this.worthIt = worthIt;
    }

    /** Whether all of a month may go now: it is over since two days, and no row in it is in its period, held, or concealed. */
    public boolean canBeDropped(LocalDate month, LocalDate day) {
        return !month.plusMonths(1).plusDays(2).isAfter(day)
                && has(month, " offset " + (worthIt - 1))
                && !has(month, day)
                && !(exists("legal_hold where lifted_at is null") && has(month, " and " + HeldRows.ON_HOLD))
                && !(exists("concealment") && has(month, " and " + CONCEALED));
    }

    /** Takes a month out; what came in it is answered as deleted from then on (R17). @return whether nothing was in the way */
    public boolean drop(LocalDate month, LocalDate day) {
        return (Boolean) entities.createNativeQuery("select drop_record_month(:month, :day)", Boolean.class)
                .setParameter("month", month)
                .setParameter("day", day)
                .getSingleResult();
    }

    /** Does what taking a month out left to be done, and reports it. @return whether there was such a month */
    public boolean removeDropped(UUID run) {
        return (Boolean) entities.createNativeQuery("select remove_dropped_month(:run)", Boolean.class)
                .setParameter("run", run)
                .getSingleResult();
    }

    private boolean has(LocalDate month, LocalDate day) {
        return (Boolean) entities.createNativeQuery(
                        "select exists (select from collected_record held where " + OF_MONTH
                                + " and held.retain_until >= :day)",
                        Boolean.class)
                .setParameter("month", month)
                .setParameter("next", month.plusMonths(1))
                .setParameter("day", day)
                .getSingleResult();
    }

    private boolean has(LocalDate month, String condition) {
        return (Boolean) entities.createNativeQuery(
                        "select exists (select from collected_record held where " + OF_MONTH + condition + ")",
                        Boolean.class)
                .setParameter("month", month)
                .setParameter("next", month.plusMonths(1))
                .getSingleResult();
    }

    private boolean exists(String what) {
        return (Boolean) entities.createNativeQuery("select exists (select from " + what + ")", Boolean.class)
                .getSingleResult();
    }
}
