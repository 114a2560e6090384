package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R17: whoever takes a request back in the very instant in which its deletion is completed waits for it, and it for nobody. */
@WholeSystemTest
class UndoMeetsCompletionIT {
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final WholeSystem system;
    private final Deletions deletions;

    UndoMeetsCompletionIT(WholeSystem system) {
        this.system = system;
        this.deletions = new Deletions(system);
    }

    @Test
    @DisplayName("undoing meets the last step of the deletion: it is too late, and nothing locks up")
    void meets() throws Exception {
        Instant minute = Deletions.minuteOfItsOwn();
        deletions.report("demo-license-acme", "dana", minute);
        String request = deletions.ask("dana", Deletions.filter(minute));
        try (Connection rows = system.database();
                Connection order = system.database()) {
            rows.setAutoCommit(false);
            order.setAutoCommit(false);
            run(rows, "select id from collected_record where occurred_at = '" + minute + "' for update");
            assertThat(deletions
                            .post(
                                    "/api/v1/organization/erasure-requests/" + Deletions.id(request) + "/approve",
                                    "blake",
                                    "")
                            .statusCode())
                    .isEqualTo(204);
            awaitPortion(rows); // with its order locked
            String lock = "select 1 from erasure where id = (select erasure_id from erasure_request where id = '"
                    + Deletions.id(request) + "') for update";
            String backend = one(order, "select pg_backend_pid()");
            CompletableFuture<Void> locked = CompletableFuture.runAsync(() -> run(order, lock));
            await("select count(*) from pg_locks where not granted and pid = " + backend, 1);
            rows.rollback();
            locked.join();
            awaitWaiters(order, 1); // the deletion again, before its last step
            CompletableFuture<Integer> taken = CompletableFuture.supplyAsync(() -> deletions.takeBack(request, "dana"));
            awaitAllWaiting(2);
            order.rollback();
            assertThat(taken.join()).isEqualTo(409);
        }
        deletions.await(request, "dana", "DONE");
        assertThat(system.ask(
                        "select attempts from erasure e join erasure_request r on r.erasure_id = e.id where r.id = '"
                                + Deletions.id(request) + "'"))
                .as("begun once: no step was rolled back")
                .isIn("0", "1");
    }

    private void awaitWaiters(Connection holder, int number) throws SQLException {
        int backend = Integer.parseInt(one(holder, "select pg_backend_pid()"));
        await(
                "select count(distinct pid) from pg_locks where not granted and " + backend
                        + " = any (pg_blocking_pids(pid))",
                number);
    }

    /** The deletion, which alone gives counts back: others may wait for the rows, too. */
    private void awaitPortion(Connection holder) throws SQLException {
        int backend = Integer.parseInt(one(holder, "select pg_backend_pid()"));
        await(
                "select count(distinct waiting.pid) from pg_locks waiting join pg_locks used using (pid) where not waiting.granted "
                        + "and used.relation = 'concealed_count'::regclass and " + backend
                        + " = any (pg_blocking_pids(waiting.pid))",
                1);
    }

    private void awaitAllWaiting(int number) {
        await("select count(distinct pid) from pg_locks where not granted", number);
    }

    private void await(String sql, int number) {
        Awaited.within(PATIENCE, () -> Integer.parseInt(system.ask(sql)), waiting -> waiting >= number);
    }

    private static void run(Connection connection, String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }
}
