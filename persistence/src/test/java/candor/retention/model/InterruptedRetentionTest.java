package candor.retention.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.collection.model.Known;
import candor.collection.model.NewRecord;
import candor.policy.model.Category;
import candor.retention.model.RetentionRuns.Removed;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.hibernate.Session;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A node is killed in the middle of a run, and two nodes work on the same one: each row goes once, and is reported once. */
class InterruptedRetentionTest extends RetentionFixture {
    @ParameterizedTest(name = "in step {0}")
    @ValueSource(ints = {0, 1, 2})
    @DisplayName(
            "R15, R17: killed in the middle of a step, a run is gone on with by another node, and nothing is reported twice")
    void killed(int step) {
        NewRecord goes = row(Category.USAGE, over);
        NewRecord goesToo = row(Category.VERSION, over);
        NewRecord stays = row(Category.USAGE, over.plusDays(1));
        store(goes, goesToo, stays);
        UUID run = begin(day);
        for (int done = 0; done < step; done++) {
            step(run);
        }
        List<Removed> before = report(run);
        killInTheMiddleOfAStep(run);
        assertThat(report(run)).as("of a step that was killed nothing is left").isEqualTo(before);
        assertThat(claimed(run, Instant.now().plusSeconds(5)))
                .as("it may live still")
                .isFalse();
        assertThat(claimed(run, Instant.now().plusSeconds(30))).isTrue();
        while (step(run)) {}
        assertThat(held()).containsExactly(stays.id());
        assertThat(report(run))
                .containsExactlyInAnyOrder(
                        new Removed(run, null, Category.USAGE, 1), new Removed(run, null, Category.VERSION, 1));
        assertThat(List.of(known(goes), known(goesToo), known(stays)))
                .containsExactly(Known.ERASED, Known.ERASED, Known.STORED);
        assertThat(counted(holder)).isEqualTo(1);
        assertThat(run(run).state()).isEqualTo(RetentionRun.State.COMPLETED);
    }

    @Test
    @DisplayName("R15: killed while it drops a month, the month is there as it was, and goes with the next attempt")
    void killedWhileDropping() {
        NewRecord one = row(Category.USAGE, over);
        NewRecord other = row(Category.VERSION, over);
        store(one, other);
        UUID run = begin(day);
        while (!run(run).isDropping()) {
            step(run);
        }
        killInTheMiddleOfAStep(run);
        assertThat(isMonthThere()).isTrue();
        while (step(run)) {}
        assertThat(isMonthThere()).isFalse();
        assertThat(report(run))
                .containsExactlyInAnyOrder(
                        new Removed(run, null, Category.USAGE, 1), new Removed(run, null, Category.VERSION, 1));
        assertThat(List.of(known(one), known(other))).containsOnly(Known.ERASED);
        assertThat(counted(holder)).isZero();
    }

    @Test
    @DisplayName("R15: two nodes that work on the same run take turns, step by step, and report each row once")
    void twoNodes() throws Exception {
        List<NewRecord> rows = new ArrayList<>();
        for (int n = 0; n < 2500; n++) { // some portions
            rows.add(row(Category.USAGE, over));
        }
        NewRecord stays = row(Category.VERSION, over.plusDays(1));
        rows.add(stays);
        store(rows.toArray(NewRecord[]::new));
        UUID run = begin(day);
        List<CompletableFuture<Void>> nodes = new ArrayList<>();
        for (int node = 0; node < 2; node++) {
            nodes.add(CompletableFuture.runAsync(() -> {
                while (run(run).isUnderWay()) {
                    stepUnlessDone(run);
                }
            }));
        }
        for (CompletableFuture<Void> node : nodes) {
            node.get(2, TimeUnit.MINUTES);
        }
        assertThat(held()).containsExactly(stays.id());
        assertThat(report(run)).containsExactly(new Removed(run, null, Category.USAGE, 2500));
        assertThat(counted(holder)).isEqualTo(1);
    }

    @Test
    @DisplayName("R15: a node that comes to a run while another is in a step waits for it, and finds its work done")
    void waits() throws Exception {
        store(row(Category.USAGE, over), row(Category.USAGE, over.plusDays(1)));
        UUID run = begin(day);
        step(run);
        try (Session first = DATABASE.open()) {
            first.beginTransaction();
            step(first, run);
            CompletableFuture<Void> second = CompletableFuture.runAsync(() -> stepUnlessDone(run));
            DATABASE.awaitBlockedBy(first);
            first.getTransaction().commit();
            second.get(1, TimeUnit.MINUTES);
        }
        while (run(run).isUnderWay()) {
            stepUnlessDone(run);
        }
        assertThat(report(run)).containsExactly(new Removed(run, null, Category.USAGE, 1));
    }

    /** As the service: who finds it done has nothing to do. */
    private static void stepUnlessDone(UUID run) {
        DATABASE.run(session -> {
            if (new RetentionRuns(session).lock(run).orElseThrow().isUnderWay()) {
                step(session, run);
            }
        });
    }

    private void killInTheMiddleOfAStep(UUID run) {
        Session node = DATABASE.open();
        node.beginTransaction();
        step(node, run);
        node.flush();
        int backend =
                node.createNativeQuery("select pg_backend_pid()", Integer.class).getSingleResult();
        DATABASE.run(session -> session.createNativeQuery("select pg_terminate_backend(:pid, 5000)", Boolean.class)
                .setParameter("pid", backend)
                .getSingleResult());
        assertThatThrownBy(
                        () -> node.createNativeQuery("select 1", Integer.class).getSingleResult())
                .hasStackTraceContaining("terminating connection");
        try {
            node.getTransaction().rollback();
        } catch (RuntimeException gone) {
            // there is nobody to tell
        } finally {
            close(node);
        }
    }

    private static void close(Session node) {
        try {
            node.close();
        } catch (RuntimeException gone) {
            // as above
        }
    }

    private static boolean claimed(UUID run, Instant now) {
        return DATABASE.call(session -> new RetentionRuns(session)
                .claimable(now.minusSeconds(20))
                .filter(found -> found.id().equals(run))
                .map(found -> {
                    found.attempt(now);
                    return true;
                })
                .orElse(false));
    }
}
