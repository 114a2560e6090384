package candor.reapplication;

import candor.reapplication.model.Reapplication;
import candor.work.model.LongWork.State;
import java.util.UUID;

/**
 * Long work, as a client sees it (contract).
 *
 * @param progress from 0 to 1, by rows
 */
public record RunView(UUID id, String state, double progress, Counts counts) {

    static RunView of(Reapplication run) {
        Counts counts = Counts.read(run.counts());
        double progress = run.state() == State.COMPLETED
                ? 1
                : run.total() == 0 ? 0 : Math.min(0.99, (double) counts.records() / run.total());
        return new RunView(run.id(), run.state().name(), Math.round(progress * 100) / 100.0, counts);
    }
}
