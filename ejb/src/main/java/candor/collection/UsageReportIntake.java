package candor.collection;

import candor.collection.internal.Decision;
import candor.collection.internal.Decisions;
import candor.collection.minimization.Checked;
import candor.collection.minimization.Checked.Clean;
import candor.collection.minimization.Checked.Invalid;
import candor.collection.minimization.Minimizer;
import candor.collection.minimization.ReadRecord;
import candor.collection.minimization.ReadRecord.Readable;
import candor.collection.minimization.ReadRecord.Unreadable;
import candor.collection.minimization.Reason;
import candor.collection.model.Known;
import candor.collection.model.NewRecord;
import candor.collection.model.RecordStore;
import candor.licensing.InForce;
import candor.licensing.LicenseHistory;
import candor.licensing.Licenses;
import candor.licensing.Source;
import candor.platform.TimeOrderedIds;
import candor.policy.model.Surface;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Takes usage reports in (R7 to R14): every record is checked, decided and minimized on its own, then all that is kept is
 * stored in one transaction. The receipts are true once this returns, for then it is committed.
 */
@Stateless
@PermitAll // a collector key is the caller's right, checked by CollectorKeys
public class UsageReportIntake {
    private static final Duration OLDEST = Duration.ofDays(400);
    private static final Duration AHEAD = Duration.ofHours(24);
    private static final int ROWS_A_STATEMENT = 500;
    private static final Minimizer MINIMIZER = Minimizer.of(Surface.SOFTWARE);

    @Inject
    private Licenses licenses;

    @Inject
    private Decisions decisions;

    @Inject
    private RecordStore store;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /**
     * @param source a license's software
     * @return a receipt for each record, in order
     */
    public List<Receipt> accept(Source source, List<ReadRecord> records) {
        Instant receivedAt = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<@Nullable Clean> clean = new ArrayList<>();
        List<@Nullable Receipt> receipts = new ArrayList<>();
        for (ReadRecord record : records) {
            Checked checked = check(record, receivedAt);
            clean.add(checked instanceof Clean fine ? fine : null);
            receipts.add(
                    checked instanceof Invalid invalid
                            ? Receipt.invalid(
                                    idOf(record),
                                    invalid.pointer(),
                                    invalid.reason().name())
                            : null);
        }
        Map<Integer, UsageReport> reports = decide(source, clean, receivedAt);
        Map<UUID, Known> known = note(source, reports, receivedAt);
        List<NewRecord> rows = new ArrayList<>();
        reports.forEach((index, report) -> {
            Known state = known.getOrDefault(report.clientId(), Known.NEW);
            receipts.set(index, report.receipt(state, receivedAt));
            if (state == Known.NEW && !report.isRefused()) {
                rows.addAll(report.rows(source, receivedAt, ids::next));
                known.put(report.clientId(), Known.STORED); // the same id once more in this request
            }
        });
        for (int from = 0; from < rows.size(); from += ROWS_A_STATEMENT) {
            store.store(rows.subList(from, Math.min(rows.size(), from + ROWS_A_STATEMENT)));
        }
        return List.copyOf(receipts);
    }

    private static Checked check(ReadRecord record, Instant receivedAt) {
        if (record instanceof Unreadable unreadable) {
            return new Invalid("", unreadable.reason());
        }
        Checked checked = MINIMIZER.check(((Readable) record).record());
        return checked instanceof Clean clean && !isInRange(clean.envelope().occurredAt(), receivedAt)
                ? new Invalid("/occurredAt", Reason.OUT_OF_RANGE)
                : checked;
    }

    private static boolean isInRange(Instant occurredAt, Instant receivedAt) {
        return !occurredAt.isBefore(receivedAt.minus(OLDEST)) && !occurredAt.isAfter(receivedAt.plus(AHEAD));
    }

    /** What an invalid record says its id is, if that is an id at all. */
    private static @Nullable String idOf(ReadRecord record) {
        return record instanceof Readable readable ? Minimizer.idOf(readable.record()) : null;
    }

    private Map<Integer, UsageReport> decide(Source source, List<@Nullable Clean> clean, Instant receivedAt) {
        Set<String> names = clean.stream()
                .filter(each -> each != null && each.envelope().user() != null)
                .map(each -> each.envelope().user())
                .collect(Collectors.toSet());
        LicenseHistory history = licenses.historyOf(source.licenseId(), names);
        InForce arrived = history.at(receivedAt);
        Map<Integer, UsageReport> reports = new LinkedHashMap<>();
        for (int index = 0; index < clean.size(); index++) {
            if (clean.get(index) != null) {
                reports.put(index, decide(clean.get(index), history, arrived, receivedAt));
            }
        }
        return reports;
    }

    private UsageReport decide(Clean record, LicenseHistory history, InForce arrived, Instant receivedAt) {
        Instant occurredAt = record.envelope().occurredAt().truncatedTo(ChronoUnit.MICROS);
        InForce made = history.at(occurredAt);
        Decision decision = decisions.of(made, occurredAt, arrived, receivedAt);
        List<String> dropped = new ArrayList<>(record.dropped());
        String user = record.envelope().user();
        UUID person =
                user == null ? null : history.personAssigned(user, occurredAt).orElse(null);
        if (user != null && person == null) {
            dropped.add("/user");
        }
        return new UsageReport(
                record.envelope().id(),
                occurredAt,
                MINIMIZER.minimize(record, category -> decision.ruling(category).leftOut()),
                dropped,
                decision,
                made,
                person);
    }

    private Map<UUID, Known> note(Source source, Map<Integer, UsageReport> reports, Instant receivedAt) {
        Set<UUID> toKeep = ids(reports, false);
        Map<UUID, Known> known = store.note(source.id(), toKeep, receivedAt);
        Set<UUID> refused = ids(reports, true);
        refused.removeAll(toKeep);
        known.putAll(store.lookUp(source.id(), refused)); // nothing of them is stored, not even that they came
        return known;
    }

    private static Set<UUID> ids(Map<Integer, UsageReport> reports, boolean refused) {
        return reports.values().stream()
                .filter(each -> each.isRefused() == refused)
                .map(UsageReport::clientId)
                .collect(Collectors.toSet());
    }
}
