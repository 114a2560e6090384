package candor.reapplication;

import candor.collection.model.RecordRemoval;
import candor.collection.model.RecordStore;
import candor.export.ExportRemoval;
import candor.hold.model.HeldRows;
import candor.reapplication.AppliedRules.Applied;
import candor.reapplication.model.HeldReports;
import candor.reapplication.model.HeldRow;
import candor.reapplication.model.Reapplication;
import candor.reapplication.model.Reapplications;
import candor.records.model.BasisFacts;
import candor.records.model.Holder.OfOrganization;
import candor.work.OrderedWork;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * Some hundred reports in a transaction of their own. A run's place moves in the transaction that changes the rows, and is
 * read under a lock: whoever is interrupted, and however many go on with it, each report is done once.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@PermitAll // called by the services that ask who orders, and by the job that was ordered
public class Portions {
    private static final int REPORTS = 200;

    @Inject
    private HeldReports reports;

    @Inject
    private RecordRemoval removal;

    @Inject
    private HeldRows legal;

    @Inject
    private Reapplications orders;

    @Inject
    private HeldNames names;

    @Inject
    private AppliedRules rules;

    @Inject
    private ExportRemoval exports;

    @Inject
    private RecordStore store;

    @Inject
    private Clock clock;

    /** What a portion would lose, and where the next one begins. */
    public record Seen(Counts counts, UUID last) {}

    /**
     * @param id of an agreement, or of what administrators leave out
     * @return absent: there is nothing after this position
     */
    public Optional<Seen> preview(UUID id, UUID after, UUID before) {
        Applied applied = rules.of(id);
        List<UUID> first = reports.firstRows(applied.organization(), after, before, REPORTS);
        if (first.isEmpty()) {
            return Optional.empty();
        }
        Portion portion = reduce(applied, reports.read(first));
        return Optional.of(new Seen(portion.counts, first.get(first.size() - 1)));
    }

    /** An order that nobody works on is the caller's to go on with. */
    public Optional<UUID> claim() {
        Optional<Reapplication> order = orders.claimable(now().minus(OrderedWork.LEFT_ALONE));
        order.ifPresent(each -> each.attempt(now()));
        return order.filter(Reapplication::isUnderWay).map(Reapplication::id);
    }

    /** @return whether there is more to do */
    public boolean next(UUID run) {
        legal.keepHolds();
        Reapplication order = orders.lock(run);
        if (!order.isUnderWay()) {
            return false;
        }
        Applied applied = rules.of(order.applied());
        List<UUID> first = reports.firstRows(applied.organization(), order.position(), run, REPORTS);
        if (first.isEmpty()) {
            if (Counts.read(order.counts()).tookAnything()) {
                exports.forget(new OfOrganization(applied.organization())); // they still have what went
            }
            order.complete(now());
            return false;
        }
        Portion portion = reduce(applied, reports.lock(first));
        write(portion.reductions);
        Counts counts = Counts.read(order.counts()).plus(portion.counts);
        order.advance(first.get(first.size() - 1), counts.write(), now());
        return true;
    }

    private record Portion(Counts counts, List<Reduction> reductions) {}

    /** A report stays as it is if a legal hold keeps any row of it: what is taken out of one could stand in another. */
    private Portion reduce(Applied applied, List<List<HeldRow>> held) {
        ReportReduction reduction = new ReportReduction(applied.rules(), names.of(held));
        Predicate<List<HeldRow>> stays = keptByHolds(held);
        List<Reduction> reductions = held.stream()
                .map(report -> stays.test(report) ? Reduction.NONE : reduction.of(report))
                .toList();
        Counts counts = Counts.NONE;
        for (int i = 0; i < held.size(); i++) {
            Reduction each = reductions.get(i);
            counts = counts.plus(new Counts(
                    1,
                    held.get(i).size(),
                    each.reduced(),
                    each.gone().size(),
                    stays.test(held.get(i)) ? held.get(i).size() : 0,
                    0,
                    each.elements()));
        }
        long bytes = reports.bytes(reductions.stream()
                .flatMap(each -> java.util.stream.Stream.concat(
                        each.gone().stream().map(HeldRow::id), each.withoutBytes().stream()))
                .toList());
        return new Portion(counts.plus(new Counts(0, 0, 0, 0, 0, bytes, Map.of())), reductions);
    }

    private Predicate<List<HeldRow>> keptByHolds(List<List<HeldRow>> held) {
        Set<UUID> kept =
                legal.among(held.stream().flatMap(List::stream).map(HeldRow::id).toList());
        return report -> report.stream().map(HeldRow::id).anyMatch(kept::contains);
    }

    private void write(List<Reduction> reductions) {
        Map<BasisFacts, Long> bases = store.basisIds(reductions.stream()
                .flatMap(each -> each.changed().stream())
                .map(HeldRow::basis)
                .toList());
        for (Reduction each : reductions) {
            each.changed().forEach(row -> reports.update(row, bases.get(row.basis())));
            removal.remove(each.gone().stream().map(HeldRow::id).toList(), now());
            removal.removeBytes(each.withoutBytes());
        }
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
