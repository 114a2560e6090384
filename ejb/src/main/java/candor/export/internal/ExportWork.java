package candor.export.internal;

import candor.export.ExportLedger;
import candor.export.ExportRun;
import candor.work.OrderedWork;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Exports, as a kind of ordered work: one portion each, which gives signs of life while it lasts. */
@ApplicationScoped
public class ExportWork implements OrderedWork {
    @Inject
    private ExportLedger ledger;

    @Inject
    private ExportRun run;

    @Override
    public String kind() {
        return "export";
    }

    @Override
    public Optional<UUID> claim() {
        return ledger.claim();
    }

    @Override
    public boolean next(UUID order) {
        run.carryOut(order);
        return false;
    }
}
