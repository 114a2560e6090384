package candor.collection;

import candor.collection.internal.Arrival;
import candor.collection.minimization.ReadRecord;
import candor.licensing.Source;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** One transaction of the intake: a large request in portions, or several small ones together. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@PermitAll
public class IntakeTransaction {
    private static final int PORTION = 500;

    @Inject
    private Portion portion;

    @Inject
    private Clock clock;

    /** One request, whatever its size: what is in memory is a portion of it and the receipts. */
    public List<Receipt> take(Source source, RecordFeed feed) {
        Instant receivedAt = now();
        List<Receipt> receipts = new ArrayList<>();
        List<Arrival> arrivals = new ArrayList<>();
        for (ReadRecord record = feed.next(); record != null; record = feed.next()) {
            arrivals.add(new Arrival(source, record));
            if (arrivals.size() == PORTION) {
                receipts.addAll(portion.take(arrivals, receivedAt));
                arrivals.clear();
            }
        }
        receipts.addAll(portion.take(arrivals, receivedAt));
        return receipts;
    }

    /** Requests that wait at the same time. @return the receipts of each, in order */
    public List<List<Receipt>> take(List<Submission> submissions) {
        List<Arrival> arrivals = submissions.stream()
                .flatMap(each -> each.records().stream().map(record -> new Arrival(each.source(), record)))
                .toList();
        List<Receipt> receipts = portion.take(arrivals, now());
        List<List<Receipt>> each = new ArrayList<>();
        int from = 0;
        for (Submission submission : submissions) {
            int to = from + submission.records().size();
            each.add(List.copyOf(receipts.subList(from, to)));
            from = to;
        }
        return each;
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
