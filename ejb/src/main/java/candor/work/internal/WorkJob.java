package candor.work.internal;

import candor.work.OrderedWork;
import jakarta.batch.api.AbstractBatchlet;
import jakarta.batch.api.BatchProperty;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;

/** Carries out one order, a portion at a time; where it was stopped or killed, another goes on (ADR 9). */
@Named
@Dependent
public class WorkJob extends AbstractBatchlet {
    @Inject
    @Any
    private Instance<OrderedWork> kinds;

    @Inject
    @BatchProperty
    private String kind;

    @Inject
    @BatchProperty
    private String order;

    private volatile boolean stopped;

    @Override
    public String process() {
        OrderedWork work = kinds.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        UUID id = UUID.fromString(order);
        boolean more = true;
        while (more && !stopped) {
            more = work.next(id);
        }
        return more ? "STOPPED" : "COMPLETED";
    }

    @Override
    public void stop() {
        stopped = true;
    }
}
