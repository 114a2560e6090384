package candor.erasure.internal;

import candor.erasure.ErasureSteps;
import candor.work.OrderedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Erasures, as a kind of ordered work. */
@ApplicationScoped
public class ErasureWork implements OrderedWork {
    @Inject
    private ErasureSteps steps;

    @Override
    public String kind() {
        return "erasure";
    }

    @Override
    public Optional<UUID> claim() {
        return steps.claim();
    }

    @Override
    public boolean next(UUID order) {
        return steps.next(order);
    }
}
