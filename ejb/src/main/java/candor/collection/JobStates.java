package candor.collection;

import candor.collection.model.CloudJobs;
import candor.collection.model.CloudJobs.Held;
import candor.collection.model.CloudJobs.Row;
import candor.collection.model.NewRecord;
import candor.collection.model.RecordKey;
import candor.platform.TimeOrderedIds;
import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Makes one row of a job's states. The row keeps the basis of the state that came first (R14): what that does not allow to
 * be kept, a later state does not bring in, whatever is in force by then; the stricter wins (R12).
 */
@ApplicationScoped
public class JobStates {
    @Inject
    private CloudJobs jobs;

    @Inject
    private TimeOrderedIds ids;

    /** What follows from some states: rows to be stored, and states of jobs that were deleted (R17). */
    record Outcome(List<NewRecord> rows, Set<RecordKey> ofErased) {}

    /** Must be called inside a transaction; from then on the jobs are this transaction's until it ends. */
    Outcome take(List<DecidedRecord> states, RecordRows rows) {
        Map<UUID, List<DecidedRecord>> byJob = states.stream()
                .collect(Collectors.groupingBy(each -> each.key().job(), LinkedHashMap::new, Collectors.toList()));
        Map<UUID, UUID> recordIds = new TreeMap<>();
        byJob.keySet().forEach(job -> recordIds.put(job, ids.next()));
        Map<UUID, Held> held = jobs.claim(recordIds);
        List<NewRecord> added = new ArrayList<>();
        Set<RecordKey> ofErased = new LinkedHashSet<>();
        List<CloudJobs.Known> known = new ArrayList<>();
        Set<UUID> withoutRow = new LinkedHashSet<>();
        byJob.forEach((job, its) -> {
            Held before = held.get(job);
            if (before.erased()) {
                its.forEach(each -> ofErased.add(each.key()));
            } else if (before.row() == null) {
                NewRecord first = rows.of(its.get(0), Category.JOB);
                Set<Element> notAllowed = its.get(0).ruling(Category.JOB).leftOut();
                KnownJob learnt = KnownJob.nothing(job);
                Row row = fold(learnt, start(first, notAllowed, its.get(0)), its, rows);
                withoutRow.add(job);
                added.add(first.with(row.content(), row.occurredAt(), row.retainUntil(), refs(row.omitted())));
                known.add(new CloudJobs.Known(job, first.id(), learnt.stamps(), row));
            } else {
                KnownJob learnt = KnownJob.of(job, before.row().content(), before.stamps());
                Row row = fold(learnt, before.row(), its, rows);
                known.add(new CloudJobs.Known(job, before.recordId(), learnt.stamps(), row));
            }
        });
        jobs.update(known, withoutRow);
        return new Outcome(added, ofErased);
    }

    private static Row start(NewRecord first, Set<Element> notAllowed, DecidedRecord state) {
        return new Row(
                first.content(),
                first.occurredAt(),
                first.retainUntil(),
                List.of(),
                notAllowed.stream().map(Element::name).toList(),
                state.ruling(Category.JOB).retentionDays());
    }

    private static Row fold(KnownJob learnt, Row row, List<DecidedRecord> states, RecordRows rows) {
        Set<Element> notAllowed =
                row.notAllowed().stream().map(Element::valueOf).collect(Collectors.toSet());
        Set<String> omitted = new TreeSet<>(row.omitted());
        Instant occurredAt = row.occurredAt();
        LocalDate retainUntil = row.retainUntil();
        for (DecidedRecord sent : states) {
            DecidedRecord state = sent.without(notAllowed);
            state.omittedOf(Category.JOB).forEach(each -> omitted.add(each.toString()));
            ObjectNode content = state.content().get(Category.JOB);
            if (content != null) {
                learnt.learn(content, state.occurredAt());
                occurredAt = later(occurredAt, state.occurredAt());
                int days =
                        Math.min(row.retentionDays(), state.ruling(Category.JOB).retentionDays());
                retainUntil = later(retainUntil, rows.retainUntil(state, Category.JOB, days));
            }
        }
        return new Row(
                learnt.content(), occurredAt, retainUntil, List.copyOf(omitted), row.notAllowed(), row.retentionDays());
    }

    private static <T extends Comparable<? super T>> T later(T one, T other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static List<ElementRef> refs(Collection<String> omitted) {
        return omitted.stream().map(ElementRef::parse).toList();
    }
}
