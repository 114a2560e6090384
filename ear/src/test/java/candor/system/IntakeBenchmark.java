package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * The whole intake over HTTP against {@code COPY} of the same rows, in turns, in one run: how much of what the database
 * could do at best is left when records are inflated, checked, decided, minimized, recognized and stored durably. It
 * prints ratios and judges nothing; docs/benchmarks.md says how to run it. Not a test: its name is found by no pattern.
 */
@WholeSystemTest
class IntakeBenchmark {
    private static final int WARM_UP_ROUNDS = 6;
    private static final int ROUNDS = 7;
    private static final int BATCHES = 20;
    private static final int RECORDS_A_BATCH = 500;
    private static final int SENDERS = 4;

    private final WholeSystem system;

    IntakeBenchmark(WholeSystem system) {
        this.system = system;
    }

    @Test
    void intakeAgainstCopy() throws Exception {
        Tenant tenant = new Tenant(system);
        tenant.agreement(1, "2024-01-01T00:00:00Z", Tenant.FOR_GOOD, "");
        for (int warmUp = 1; warmUp <= WARM_UP_ROUNDS; warmUp++) {
            round(tenant, -warmUp);
        }
        List<Double> ratios = new ArrayList<>();
        for (int round = 1; round <= ROUNDS; round++) {
            ratios.add(round(tenant, round));
        }
        ratios.sort(null);
        System.out.printf(
                "intake : COPY, median of %d rounds: %.2f (%.2f to %.2f)%n",
                ROUNDS, ratios.get(ROUNDS / 2), ratios.get(0), ratios.get(ROUNDS - 1));
    }

    @Test
    void countedAgainstNotCounted() throws Exception {
        Tenant tenant = new Tenant(system);
        tenant.agreement(1, "2024-01-01T00:00:00Z", Tenant.FOR_GOOD, "");
        List<Double> ratios = new ArrayList<>();
        for (int round = 1 - WARM_UP_ROUNDS / 2; round <= ROUNDS; round++) {
            boolean countedFirst = round % 2 == 0;
            double first = seconds(tenant, countedFirst);
            double second = seconds(tenant, !countedFirst);
            double ratio = countedFirst ? first / second : second / first;
            System.out.printf("round %d: counted : not counted %.2f%n", round, ratio);
            if (round > 0) {
                ratios.add(ratio);
            }
        }
        ratios.sort(null);
        System.out.printf(
                "intake, counted : not counted, median of %d rounds: %.2f (%.2f to %.2f)%n",
                ROUNDS, ratios.get(ROUNDS / 2), ratios.get(0), ratios.get(ROUNDS - 1));
    }

    /** Without its triggers the table is not counted (ADR 10), its deletions neither. */
    private double seconds(Tenant tenant, boolean counted) throws Exception {
        List<byte[]> batches = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            batches.add(batch());
        }
        triggers(counted);
        try {
            long started = System.nanoTime();
            send(tenant, batches);
            double seconds = (System.nanoTime() - started) / 1e9;
            tenant.eraseEverything();
            return seconds;
        } finally {
            triggers(true);
        }
    }

    private void triggers(boolean enabled) throws SQLException {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            statement.execute("alter table collected_record " + (enabled ? "enable" : "disable") + " trigger user");
        }
    }

    private double round(Tenant tenant, int round) throws Exception {
        tenant.eraseEverything();
        List<byte[]> batches = new ArrayList<>();
        for (int i = 0; i < BATCHES; i++) {
            batches.add(batch());
        }
        long started = System.nanoTime();
        send(tenant, batches);
        double intake = (System.nanoTime() - started) / 1e9;
        long rows = Long.parseLong(tenant.ask("select count(*) from collected_record"));
        assertThat(rows).isEqualTo(6L * BATCHES * RECORDS_A_BATCH);
        double copy = copy(tenant, rows);
        System.out.printf(
                "round %d: intake %.0f rows/s, COPY %.0f rows/s, ratio %.2f%n",
                round, rows / intake, rows / copy, copy / intake);
        return copy / intake;
    }

    private void send(Tenant tenant, List<byte[]> batches) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Callable<Integer>> requests = batches.stream()
                    .<Callable<Integer>>map(
                            batch -> () -> system.send(HttpRequest.newBuilder(system.portal("/collect/v1/software"))
                                            .header("Authorization", "Bearer " + tenant.key)
                                            .header("Content-Type", "application/x-ndjson")
                                            .header("Content-Encoding", "gzip")
                                            .POST(BodyPublishers.ofByteArray(batch)))
                                    .statusCode())
                    .toList();
            for (Future<Integer> answer : senders.invokeAll(requests)) {
                assertThat(answer.get()).isEqualTo(200);
            }
        } finally {
            senders.shutdownNow();
        }
    }

    /** The same rows, as many a transaction as a batch has, into a table with the same columns, keys and indexes. */
    private double copy(Tenant tenant, long rows) throws SQLException, IOException {
        try (Connection connection = system.database();
                Statement statement = connection.createStatement()) {
            statement.execute("drop table if exists copied");
            statement.execute("create table copied (like collected_record including all)");
            statement.execute("alter table copied add foreign key (basis_id) references basis");
            CopyManager copies = new CopyManager(connection.unwrap(BaseConnection.class));
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            copies.copyOut(
                    "copy (select r.* from collected_record r join collector_key k on k.source_id = r.source_id and k.key_hash"
                            + " = sha256('" + tenant.key + "') order by r.id) to stdout",
                    all);
            List<String> lines = all.toString(StandardCharsets.UTF_8).lines().toList();
            List<byte[]> chunks = IntStream.range(0, BATCHES)
                    .mapToObj(i -> lines.subList(i * lines.size() / BATCHES, (i + 1) * lines.size() / BATCHES).stream()
                            .collect(Collectors.joining("\n", "", "\n"))
                            .getBytes(StandardCharsets.UTF_8))
                    .toList();
            long started = System.nanoTime();
            long copied = 0;
            for (byte[] chunk : chunks) {
                copied += copies.copyIn("copy copied from stdin", new ByteArrayInputStream(chunk));
            }
            double seconds = (System.nanoTime() - started) / 1e9;
            assertThat(copied).isEqualTo(rows);
            statement.execute("drop table copied");
            return seconds;
        }
    }

    private static byte[] batch() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < RECORDS_A_BATCH; i++) {
                gzip.write((Reports.full() + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
