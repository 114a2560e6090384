package candor.collection;

import candor.collection.Submission.Answer;
import candor.collection.Submission.Answer.Accepted;
import candor.collection.Submission.Answer.Refused;
import candor.collection.internal.Arrival;
import candor.collection.minimization.ReadRecord;
import candor.licensing.Admission;
import candor.licensing.Admission.Admitted;
import candor.licensing.Admission.Denied;
import candor.licensing.CollectorKeys;
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
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** One transaction of the intake: a large request in portions, or several small ones together. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@PermitAll
public class IntakeTransaction {
    private static final int PORTION = 500;

    @Inject
    private CollectorKeys keys;

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

    /** Requests that wait at the same time, their keys looked at in the same transaction. @return in order */
    public List<Answer> take(List<Submission> submissions) {
        Set<String> used = submissions.stream()
                .filter(each -> each.source() == null)
                .map(Submission::key)
                .collect(Collectors.toSet());
        Map<String, Admission> admissions = keys.admissions(used);
        List<Arrival> arrivals = new ArrayList<>();
        for (Submission each : submissions) {
            if (admission(each, admissions) instanceof Admitted admitted) {
                each.records().forEach(record -> arrivals.add(new Arrival(admitted.source(), record)));
            }
        }
        Iterator<Receipt> receipts = portion.take(arrivals, now()).iterator();
        return submissions.stream()
                .map(each -> answer(each, admission(each, admissions), receipts))
                .toList();
    }

    private static Admission admission(Submission submission, Map<String, Admission> admissions) {
        if (submission.source() != null) {
            return new Admitted(submission.source());
        }
        Admission admission = admissions.get(submission.key());
        boolean elsewhere =
                admission instanceof Admitted admitted && admitted.source().surface() != submission.surface();
        return elsewhere ? new Denied(new WrongSurfaceException()) : admission;
    }

    private static Answer answer(Submission submission, Admission admission, Iterator<Receipt> receipts) {
        if (admission instanceof Denied denied) {
            return new Refused(denied.reason());
        }
        return new Accepted(
                submission.records().stream().map(each -> receipts.next()).toList());
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
