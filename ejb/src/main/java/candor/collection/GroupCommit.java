package candor.collection;

import candor.collection.Submission.Answer;
import candor.collection.Submission.Answer.Accepted;
import candor.collection.Submission.Answer.Refused;
import candor.collection.internal.Repeating;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Group commit: small requests that wait at the same time are stored in one transaction, since it is the commit that
 * costs (ADR 8). Nobody waits for company: a request that comes alone is stored alone at once. What is queued is a
 * request that is being answered; nothing is acknowledged before it is durable, and nothing outlives its request.
 */
@ApplicationScoped
public class GroupCommit {
    private static final int MOST_RECORDS = 500;
    /** What waits behind the one at work is the next group: a second at work would halve them (ADR 8). */
    private static final int COMMITTERS = 1;

    private final Queue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final AtomicInteger committers = new AtomicInteger();

    @Inject
    private IntakeTransaction transaction;

    @Resource
    private ManagedExecutorService executor;

    /** @return once it is durable, a receipt for each record */
    List<Receipt> take(Submission submission) {
        Waiting waiting = new Waiting(submission, new CompletableFuture<>());
        queue.add(waiting);
        startCommitter();
        return waiting.receipts();
    }

    private void startCommitter() {
        if (committers.incrementAndGet() > COMMITTERS) {
            committers.decrementAndGet();
            return;
        }
        try {
            executor.execute(this::commit);
        } catch (RuntimeException noThread) {
            commit(); // then this request's own thread does it
        }
    }

    private void commit() {
        try {
            for (List<Waiting> group = next(); !group.isEmpty(); group = next()) {
                commit(group);
            }
        } finally {
            committers.decrementAndGet();
        }
        if (!queue.isEmpty()) {
            startCommitter(); // it came while this one was leaving
        }
    }

    private List<Waiting> next() {
        List<Waiting> group = new ArrayList<>();
        int records = 0;
        while (records < MOST_RECORDS) {
            Waiting waiting = queue.poll();
            if (waiting == null) {
                break;
            }
            group.add(waiting);
            records += waiting.submission.records().size();
        }
        return group;
    }

    /** What spoils a group costs nobody but the one it belongs to. */
    private void commit(List<Waiting> group) {
        try {
            List<Submission> submissions =
                    group.stream().map(Waiting::submission).toList();
            List<Answer> answers = Repeating.whereAsked(() -> transaction.take(submissions));
            for (int i = 0; i < group.size(); i++) {
                group.get(i).answer.complete(answers.get(i));
            }
        } catch (RuntimeException | Error thrown) {
            if (group.size() == 1) {
                group.get(0).answer.completeExceptionally(thrown);
            } else {
                group.forEach(each -> commit(List.of(each)));
            }
        }
    }

    private record Waiting(Submission submission, CompletableFuture<Answer> answer) {
        List<Receipt> receipts() {
            try {
                if (answer.join() instanceof Accepted accepted) {
                    return accepted.receipts();
                }
                throw ((Refused) answer.join()).reason();
            } catch (CompletionException failed) {
                if (failed.getCause() instanceof RuntimeException runtime) {
                    throw runtime;
                }
                throw failed;
            }
        }
    }
}
