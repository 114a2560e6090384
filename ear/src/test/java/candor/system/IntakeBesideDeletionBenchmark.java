package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How long the intake takes to answer a report (six rows) while an organization's rows are being deleted, against when nothing is: the
 * 99th percentile of each, by turns. One client sends fifty a second. It prints ratios and judges nothing; docs/benchmarks.md says
 * how to run it. Not a test: its name is found by no pattern.
 */
@WholeSystemTest
class IntakeBesideDeletionBenchmark {
    private static final int ROWS = 60_000;
    private static final int WARM_UP_ROUNDS = 2;
    private static final int ROUNDS = 5;
    private static final Duration QUIET = Duration.ofSeconds(10);
    private static final Duration ASKING = Duration.ofMillis(500);
    private static final Duration BETWEEN = Duration.ofMillis(20);

    private final WholeSystem system;
    private final Deletions deletions;

    IntakeBesideDeletionBenchmark(WholeSystem system) {
        this.system = system;
        this.deletions = new Deletions(system);
    }

    @Test
    void besideAndWithout() throws Exception {
        List<Double> ratios = new ArrayList<>();
        for (int round = 1 - WARM_UP_ROUNDS; round <= ROUNDS; round++) {
            Instant minute = Deletions.minuteOfItsOwn();
            hold(minute);
            double quiet = percentile(sendFor(QUIET));
            double beside = percentile(sendWhileDeleting(minute));
            System.out.printf("round %d: p99 %.1f ms quiet, %.1f ms beside a deletion%n", round, quiet, beside);
            if (round > 0) {
                ratios.add(beside / quiet);
            }
        }
        ratios.sort(null);
        System.out.printf(
                "p99 of the intake beside a deletion : quiet, median of %d rounds: %.2f (%.2f to %.2f)%n",
                ROUNDS, ratios.get(ROUNDS / 2), ratios.get(0), ratios.get(ROUNDS - 1));
    }

    /** Rows that occurred in this minute, each of a report of its own. */
    private void hold(Instant minute) throws Exception {
        deletions.report("demo-license-acme", "dana", minute);
        system.execute(
                "with copies as materialized (select held.*, gen_random_uuid() as copy from collected_record held, "
                        + "generate_series(1, " + ROWS + ") where category = 'USAGE' and occurred_at = '" + minute
                        + "'), "
                        + "noted as (insert into known_record (source_id, client_id, received_at) select source_id, copy, now() from copies) "
                        + "insert into collected_record (id, source_id, client_id, surface, category, occurred_at, received_at, license_id, "
                        + "person_id, organization_id, basis_id, retain_until, omitted, content, size) select uuidv7(), source_id, "
                        + "copy, surface, category, occurred_at + random() * interval '50 s', received_at, license_id, person_id, "
                        + "organization_id, basis_id, retain_until, omitted, content, size from copies");
        system.execute("analyze collected_record");
    }

    private List<Double> sendWhileDeleting(Instant minute) throws Exception {
        String filter = "{\"filter\": " + Deletions.filter(minute) + ", %s}";
        JsonNode preview = WholeSystem.json(
                deletions.post("/api/v1/organization/erasures", "avery", filter.formatted("\"preview\": true")));
        String token = "\"token\": \"" + preview.path("token").asText() + "\"";
        String order = URI.create(deletions
                        .post("/api/v1/organization/erasures", "avery", filter.formatted(token))
                        .headers()
                        .firstValue("Location")
                        .orElseThrow())
                .getPath();
        List<Double> took = new ArrayList<>();
        do {
            took.addAll(sendFor(ASKING));
        } while (!deletions.read(order, "avery").path("state").asText().equals("COMPLETED"));
        return took;
    }

    private List<Double> sendFor(Duration turn) throws InterruptedException {
        List<Double> took = new ArrayList<>();
        Instant end = Instant.now().plus(turn);
        while (Instant.now().isBefore(end)) {
            took.add(send());
        }
        return took;
    }

    /** Milliseconds. */
    private double send() throws InterruptedException {
        String report = Reports.of(Reports.full(Instant.now()), "casey").toString();
        long started = System.nanoTime();
        assertThat(system.collect("demo-license-casey", report).statusCode()).isEqualTo(200);
        double took = (System.nanoTime() - started) / 1e6;
        Thread.sleep(Math.max(0, BETWEEN.toMillis() - (long) took));
        return took;
    }

    private static double percentile(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        return sorted.get((int) (sorted.size() * 0.99));
    }
}
