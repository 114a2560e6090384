package candor.collection;

import candor.collection.internal.Arrival;
import candor.collection.minimization.Checked;
import candor.collection.minimization.Checked.Clean;
import candor.collection.minimization.Checked.Invalid;
import candor.collection.minimization.Minimizer;
import candor.collection.minimization.ReadRecord;
import candor.collection.minimization.ReadRecord.Readable;
import candor.collection.minimization.ReadRecord.Unreadable;
import candor.collection.minimization.Reason;
import candor.decision.Decisions;
import candor.licensing.Licenses;
import candor.licensing.Register;
import candor.licensing.Situation;
import candor.licensing.Source;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some hundred records, of one source or of several, checked and decided one by one and stored together. */
@ApplicationScoped
public class Portion {
    private static final Duration OLDEST = Duration.ofDays(400);
    private static final Duration AHEAD = Duration.ofHours(24);

    @Inject
    private Licenses licenses;

    @Inject
    private Decisions decisions;

    @Inject
    private Storing storing;

    /** Must be called inside a transaction. @return a receipt for each, in order */
    List<Receipt> take(List<Arrival> arrivals, Instant receivedAt) {
        if (arrivals.isEmpty()) {
            return List.of();
        }
        List<Checked> checked =
                arrivals.stream().map(each -> check(each, receivedAt)).toList();
        Map<Integer, DecidedRecord> decided = decide(arrivals, checked, receivedAt);
        Map<Integer, Receipt> stored = storing.store(decided, receivedAt);
        List<Receipt> receipts = new ArrayList<>();
        for (int index = 0; index < checked.size(); index++) {
            receipts.add(
                    checked.get(index) instanceof Invalid invalid
                            ? Receipt.invalid(
                                    idOf(arrivals.get(index).record()),
                                    invalid.pointer(),
                                    invalid.reason().name())
                            : Objects.requireNonNull(stored.get(index)));
        }
        return receipts;
    }

    private static Checked check(Arrival arrival, Instant receivedAt) {
        if (arrival.record() instanceof Unreadable unreadable) {
            return new Invalid("", unreadable.reason());
        }
        Checked checked = Minimizer.of(arrival.source().surface()).check(((Readable) arrival.record()).record());
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

    private Map<Integer, DecidedRecord> decide(List<Arrival> arrivals, List<Checked> checked, Instant receivedAt) {
        Set<String> names = checked.stream()
                .filter(each -> each instanceof Clean clean && clean.envelope().user() != null)
                .map(each -> ((Clean) each).envelope().user())
                .collect(Collectors.toSet());
        Set<Source> sources = arrivals.stream().map(Arrival::source).collect(Collectors.toSet());
        Register register = licenses.register(sources, names);
        Map<Integer, DecidedRecord> decided = new LinkedHashMap<>();
        for (int index = 0; index < checked.size(); index++) {
            if (checked.get(index) instanceof Clean clean) {
                decided.put(index, decide(arrivals.get(index).source(), clean, register, receivedAt));
            }
        }
        return decided;
    }

    private DecidedRecord decide(Source source, Clean clean, Register register, Instant receivedAt) {
        Instant occurredAt = clean.envelope().occurredAt();
        Situation situation = register.situation(source, clean.envelope().user(), occurredAt, receivedAt);
        return DecidedRecord.of(source, clean, decisions.of(situation, occurredAt, receivedAt), situation);
    }
}
