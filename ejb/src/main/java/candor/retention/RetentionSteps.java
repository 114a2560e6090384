package candor.retention;

import candor.hold.model.HeldRows;
import candor.platform.TimeOrderedIds;
import candor.retention.model.ExpiredRows;
import candor.retention.model.RecordMonths;
import candor.retention.model.RetentionRun;
import candor.retention.model.RetentionRuns;
import candor.retention.model.RetentionRuns.Removed;
import candor.work.OrderedWork;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * The steps of a day's run, each in a transaction of its own that moves the run's place: whoever is interrupted, and however many go on
 * with it, each row is reported once. No hold is set while a step lasts.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@PermitAll // called by the job that begins by itself
public class RetentionSteps {
    @Inject
    private RetentionSettings settings;

    @Inject
    private RetentionRuns runs;

    @Inject
    private ExpiredRows expired;

    @Inject
    private RecordMonths months;

    @Inject
    private HeldRows held;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /** Today's run once its hour has come, or one that was left alone; it is the caller's to go on with. */
    public Optional<UUID> claim() {
        ZonedDateTime here = clock.instant().atZone(ZoneOffset.UTC);
        if (here.getHour() >= settings.hour()) {
            runs.begin(ids.next(), here.toLocalDate(), now());
        }
        Optional<RetentionRun> run = runs.claimable(now().minus(OrderedWork.LEFT_ALONE));
        run.ifPresent(each -> each.attempt(now()));
        return run.filter(RetentionRun::isUnderWay).map(RetentionRun::id);
    }

    /** Finishes a month that was dropped, or removes a portion, or drops a month, or comes to the next. @return whether there is more to do now */
    public boolean next(UUID id) {
        held.keepHolds();
        Optional<RetentionRun> found = runs.lock(id).filter(RetentionRun::isUnderWay);
        if (found.isEmpty()) {
            return false;
        }
        RetentionRun run = found.get();
        if (months.removeDropped(id)) {
            run.leaveMonth(now());
            return true;
        }
        Optional<List<Removed>> removed = expired.removeNext(run, now());
        if (removed.isPresent()) {
            runs.report(id, removed.get());
            run.portionDone(now());
            return true;
        }
        return run.isDropping() ? drop(run, run.month().orElseThrow()) : enterNext(run);
    }

    /** Where others are in the way for too long, its rows go in portions: they are to be gone within the day. */
    private boolean drop(RetentionRun run, LocalDate month) {
        if (months.drop(month, run.day())) {
            run.leaveMonth(now());
            return true;
        }
        run.findBusy(now());
        if (!run.isDropping()) {
            expired.plan(run, month, false);
        }
        return run.state() == RetentionRun.State.RUNNING;
    }

    private boolean enterNext(RetentionRun run) {
        Optional<LocalDate> next = expired.nextMonth(run);
        if (next.isEmpty()) {
            run.complete(now());
            return false;
        }
        LocalDate month = next.get();
        boolean dropping = months.canBeDropped(month, run.day());
        run.enter(month, dropping, held.areThere() ? expired.held(run, month) : 0, now());
        expired.plan(run, month, dropping);
        return true;
    }

    /** Says of a run what kind of error stopped it. */
    public void met(UUID id, String kind) {
        runs.lock(id).filter(RetentionRun::isUnderWay).ifPresent(run -> run.meet(kind));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
