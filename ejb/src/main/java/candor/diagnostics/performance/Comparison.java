package candor.diagnostics.performance;

import candor.diagnostics.performance.Spread.Interval;
import candor.diagnostics.performance.model.Figures;
import candor.diagnostics.performance.model.Histogram;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A release against the one before it.
 *
 * @param previous its version
 * @param speed    whether tasks take longer, by the median or by the 95th percentile
 * @param failures whether more tasks fail
 * @param changes  what is worse or better, by how much
 */
public record Comparison(String previous, Verdict speed, Verdict failures, List<Change> changes) {
    /** Fewer tasks on either side are not compared. */
    static final int LEAST = 30;
    /** What is slower by less than this, nobody has to know, however sure it is; the percentiles are no more exact than two per cent. */
    private static final double NOTICEABLE = 1.05;

    /** What can be said; {@code UNCLEAR} is a difference that chance explains as well, or none. */
    public enum Verdict {
        WORSE,
        BETTER,
        UNCLEAR,
        TOO_FEW
    }

    /**
     * @param measure {@code P50} or {@code P95} of durations in milliseconds, or {@code FAILED}, the share of failed tasks from 0 to 1
     * @param verdict worse or better
     */
    public record Change(String measure, Verdict verdict, double before, double after) {
        /** How many times as much; absent where there was none before. */
        public @Nullable Double factor() {
            return before == 0 ? null : after / before;
        }
    }

    static Comparison of(String previous, Figures before, Figures after) {
        List<Change> changes = new ArrayList<>();
        Verdict speed = Verdict.TOO_FEW;
        if (Math.min(before.values().count(), after.values().count()) >= LEAST) {
            Verdict median = compare("P50", 0.5, before.values(), after.values(), changes);
            Verdict slowest = compare("P95", 0.95, before.values(), after.values(), changes);
            speed = median == Verdict.UNCLEAR || slowest == Verdict.WORSE ? slowest : median;
        }
        return new Comparison(previous, speed, failures(before, after, changes), List.copyOf(changes));
    }

    private static Verdict compare(
            String measure, double share, Histogram before, Histogram after, List<Change> changes) {
        double was = before.atRank((long) Math.ceil(share * before.count()));
        double is = after.atRank((long) Math.ceil(share * after.count()));
        Interval old = Interval.of(before, share);
        Interval now = Interval.of(after, share);
        Verdict verdict = Verdict.UNCLEAR;
        if (now.isAbove(old) && is >= was * NOTICEABLE) {
            verdict = Verdict.WORSE;
        } else if (old.isAbove(now) && was >= is * NOTICEABLE) {
            verdict = Verdict.BETTER;
        }
        return note(new Change(measure, verdict, was, is), changes);
    }

    private static Verdict failures(Figures before, Figures after, List<Change> changes) {
        Proportion old = Proportion.of(before.failed(), before.completed() + before.failed());
        Proportion now = Proportion.of(after.failed(), after.completed() + after.failed());
        if (Math.min(old.whole(), now.whole()) < LEAST) {
            return Verdict.TOO_FEW;
        }
        Verdict verdict = now.isAbove(old) ? Verdict.WORSE : old.isAbove(now) ? Verdict.BETTER : Verdict.UNCLEAR;
        return note(new Change("FAILED", verdict, share(old), share(now)), changes);
    }

    private static Verdict note(Change change, List<Change> changes) {
        if (change.verdict() != Verdict.UNCLEAR) {
            changes.add(change);
        }
        return change.verdict();
    }

    private static double share(Proportion of) {
        return (double) of.part() / of.whole();
    }
}
