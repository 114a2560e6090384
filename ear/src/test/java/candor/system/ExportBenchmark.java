package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postgresql.copy.CopyManager;
import org.postgresql.core.BaseConnection;

/**
 * A person's export, from its order's first moment of work to the finished ZIP, against {@code COPY TO} of the same columns of the same
 * rows, in turns, in one run; then the heap that is held while a small one and the large one are made. It prints and judges nothing; docs/benchmarks.md says how to
 * run it. Not a test: its name is found by no pattern.
 */
@WholeSystemTest
class ExportBenchmark {
    private static final int ROWS = Integer.getInteger("candor.benchmark.rows", 1_000_000);
    private static final int ROUNDS = 3;
    private static final String PERSON = "(select id from person where sign_in_name = 'robin')";

    private final WholeSystem system;

    ExportBenchmark(WholeSystem system) {
        this.system = system;
    }

    @Test
    void exportAgainstCopy() throws Exception {
        export("{}", () -> {}); // a cold server's first one, of what the demonstration has
        fill();
        List<Double> ratios = new ArrayList<>();
        for (int round = 0; round <= ROUNDS; round++) {
            double copy = copy();
            double export = export("{}", () -> {});
            System.out.printf(
                    "round %d: %d rows, COPY %.0f rows/s, export %.0f rows/s, ratio %.2f%n",
                    round, ROWS, ROWS / copy, ROWS / export, copy / export);
            if (round > 0) { // the first one warms up
                ratios.add(copy / export);
            }
        }
        ratios.sort(null);
        System.out.printf(
                "export : COPY, median of %d rounds: %.2f (%.2f to %.2f)%n",
                ROUNDS, ratios.get(ROUNDS / 2), ratios.get(0), ratios.get(ROUNDS - 1));
    }

    @Test
    void heldMeanwhile() throws Exception {
        fill();
        heap("of the last days", "{\"from\": \"" + Instant.now().minus(Duration.ofDays(4)) + "\"}");
        heap("of everything", "{}");
    }

    /** A collection is left out where it would have to wait for somebody who compresses, so that single looks count garbage too. */
    private void heap(String what, String filter) throws Exception {
        ServerHeap heap = new ServerHeap();
        export(filter, () -> {}); // what is loaded and kept once
        long before = heap.held();
        List<Long> looks = new ArrayList<>();
        export(filter, () -> looks.add(heap.held()));
        looks.sort(null);
        System.out.printf(
                "export %s: held at the start %.1f MB, meanwhile %.1f MB, median of %d looks (%.1f to %.1f)%n",
                what,
                before / 1e6,
                looks.get(looks.size() / 2) / 1e6,
                looks.size(),
                looks.get(0) / 1e6,
                looks.get(looks.size() - 1) / 1e6);
    }

    /** Many copies of one full report's rows, over a year. */
    private void fill() {
        system.collect("demo-license-robin", Reports.of(Reports.full(), "robin").toString());
        system.execute("alter table collected_record disable trigger user");
        try {
            system.execute("""
                    with six as (select * from collected_record where person_id = %s and surface = 'SOFTWARE' order by id desc limit 6)
                    insert into collected_record (id, source_id, client_id, surface, category, occurred_at, received_at, license_id, person_id,
                      organization_id, installation, visitor_id, basis_id, retain_until, omitted, content, size)
                    select uuidv7(), source_id, gen_random_uuid(), surface, category, occurred_at - n * interval '3 minutes', received_at,
                      license_id, person_id, organization_id, installation, visitor_id, basis_id, retain_until, omitted, content, size
                    from six, generate_series(1, %d) n""".formatted(PERSON, ROWS / 6));
        } finally {
            system.execute("alter table collected_record enable trigger user");
        }
        system.execute("vacuum analyze collected_record");
    }

    /** Seconds. */
    private double copy() throws SQLException, IOException {
        try (Connection connection = system.database()) {
            CopyManager copies = new CopyManager(connection.unwrap(BaseConnection.class));
            long started = System.nanoTime();
            long copied = copies.copyOut("""
                    copy (select r.id, r.client_id, r.surface, r.category, r.occurred_at, r.received_at, p.sign_in_name, r.installation,
                      r.basis_id, r.retain_until, r.omitted, r.content
                    from collected_record r left join person p on p.id = r.person_id where r.person_id = %s) to stdout""".formatted(PERSON), OutputStream.nullOutputStream());
            double seconds = (System.nanoTime() - started) / 1e9;
            assertThat(copied).isGreaterThan(ROWS * 99L / 100);
            return seconds;
        }
    }

    private interface Meanwhile {
        void look() throws Exception;
    }

    /** Seconds, from the moment at which it was begun. */
    private double export(String filter, Meanwhile meanwhile) throws Exception {
        system.execute("delete from data_export where ordered_by = " + PERSON);
        assertThat(system.send(HttpRequest.newBuilder(system.portal("/api/v1/me/exports"))
                                .header("Authorization", "Bearer " + system.token("robin"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString(filter)))
                        .statusCode())
                .isEqualTo(202);
        await("WAITING", () -> {});
        long begun = System.nanoTime();
        await("RUNNING", meanwhile);
        double seconds = (System.nanoTime() - begun) / 1e9;
        System.out.println(system.ask(
                "select state || ' ' || counts::text || ', bytes: ' || size from data_export where ordered_by = "
                        + PERSON));
        return seconds;
    }

    private void await(String end, Meanwhile meanwhile) throws Exception {
        while (end.equals(system.ask("select state from data_export where ordered_by = " + PERSON))) {
            meanwhile.look();
            Thread.sleep(20);
        }
    }
}
