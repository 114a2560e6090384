package candor.reapplication.internal;

import candor.reapplication.Portions;
import candor.work.OrderedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Agreements applied to what is held, as a kind of ordered work. */
@ApplicationScoped
public class ReapplicationWork implements OrderedWork {
    @Inject
    private Portions portions;

    @Override
    public String kind() {
        return "reapplication";
    }

    @Override
    public Optional<UUID> claim() {
        return portions.claim();
    }

    @Override
    public boolean next(UUID order) {
        return portions.next(order);
    }
}
