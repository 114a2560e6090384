package candor.retention.internal;

import candor.retention.RetentionSteps;
import candor.work.OrderedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** A day's retention, as a kind of ordered work that nobody has to order. */
@ApplicationScoped
public class RetentionWork implements OrderedWork {
    @Inject
    private RetentionSteps steps;

    @Override
    public String kind() {
        return "retention";
    }

    @Override
    public Optional<UUID> claim() {
        return steps.claim();
    }

    @Override
    public boolean next(UUID run) {
        try {
            return steps.next(run);
        } catch (RuntimeException failed) {
            note(run, failed);
            throw failed;
        }
    }

    /** Where not even that can be noted, it is in the log. */
    private void note(UUID run, RuntimeException failed) {
        try {
            steps.met(run, ErrorKind.of(failed));
        } catch (RuntimeException alsoFailed) {
            failed.addSuppressed(alsoFailed);
        }
    }
}
