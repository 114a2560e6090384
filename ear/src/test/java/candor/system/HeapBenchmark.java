package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

/**
 * What the server's heap holds after a full collection, at the start and after every 100,000 of a million records. It
 * prints megabytes and judges nothing; docs/benchmarks.md says how to run it. Not a test: its name is found by no pattern.
 */
@WholeSystemTest
class HeapBenchmark {
    private static final int PARTS = 10;
    private static final int RECORDS_A_PART = 100_000;
    private static final int RECORDS_A_BATCH = 500;
    private static final int SENDERS = 4;

    private final WholeSystem system;

    HeapBenchmark(WholeSystem system) {
        this.system = system;
    }

    @Test
    void heapWhileAMillionRecordsStreamIn() throws Exception {
        Tenant tenant = new Tenant(system);
        ServerHeap heap = new ServerHeap();
        send(tenant, RECORDS_A_BATCH * SENDERS); // what is loaded and kept once, at the first record
        long first = heap.held();
        System.out.printf("at the start: %.1f MB%n", first / 1e6);
        for (int part = 1; part <= PARTS; part++) {
            long started = System.nanoTime();
            send(tenant, RECORDS_A_PART);
            double seconds = (System.nanoTime() - started) / 1e9;
            long held = heap.held();
            System.out.printf(
                    "after %,d records: %.1f MB, %.2f of the start (%.0f records/s)%n",
                    part * RECORDS_A_PART, held / 1e6, (double) held / first, RECORDS_A_PART / seconds);
        }
        assertThat(tenant.ask("select count(*) from collected_record"))
                .isEqualTo(Integer.toString(PARTS * RECORDS_A_PART + RECORDS_A_BATCH * SENDERS));
    }

    private void send(Tenant tenant, int records) throws Exception {
        ExecutorService senders = Executors.newFixedThreadPool(SENDERS);
        try {
            List<Callable<Integer>> requests = new ArrayList<>();
            for (int i = 0; i < records / RECORDS_A_BATCH; i++) {
                requests.add(() -> send(tenant, batch()));
            }
            for (Future<Integer> status : senders.invokeAll(requests)) {
                assertThat(status.get()).isEqualTo(200);
            }
        } finally {
            senders.shutdownNow();
        }
    }

    private int send(Tenant tenant, byte[] batch) {
        return system.send(HttpRequest.newBuilder(system.portal("/collect/v1/software"))
                        .header("Authorization", "Bearer " + tenant.key)
                        .header("Content-Type", "application/x-ndjson")
                        .header("Content-Encoding", "gzip")
                        .POST(BodyPublishers.ofByteArray(batch)))
                .statusCode();
    }

    private static byte[] batch() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            for (int i = 0; i < RECORDS_A_BATCH; i++) {
                gzip.write(("{\"id\": \"" + UUID.randomUUID() + "\", \"occurredAt\": \"" + Instant.now()
                                + "\", \"software\": {\"version\": \"1.0\"}}\n")
                        .getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }
}
