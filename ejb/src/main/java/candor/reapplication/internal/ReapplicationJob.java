package candor.reapplication.internal;

import candor.reapplication.Portions;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Carries out one order, a portion at a time; where it was stopped or killed, another goes on (ADR 9). */
@Named
@Dependent
public class ReapplicationJob extends AbstractBatchlet {
    @Inject
    private Portions portions;

    @Inject
    @BatchProperty
    private String run;

    private volatile boolean stopped;

    @Override
    public String process() {
        UUID id = UUID.fromString(run);
        boolean more = true;
        while (more && !stopped) {
            more = portions.next(id);
        }
        return more ? "STOPPED" : "COMPLETED";
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
