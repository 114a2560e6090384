package candor.diagnostics.performance.model;

import candor.policy.model.Surface;
import candor.testing.Measured;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * Reading ninety days of kept counts, of few and of many reports: {@code -Dtest=PerformanceViewBenchmark -Dreports=1000000}. Reports are made by
 * the database, their counts made up once. Not part of the tests.
 */
class PerformanceViewBenchmark extends MeasuredFixture {
    private static final int ROUNDS = 15;

    @Test
    @DisplayName("everything that the page shows, of 800 kinds of reports")
    void view() {
        int reports = Integer.getInteger("reports", 1_000_000);
        DATABASE.asOwner(
                "insert into measure_cell (surface, product, version, plugin, plugin_version, host, operating_system, gpu) select 'SOFTWARE', '"
                        + product
                        + "', '4.' || n % 8, 'Plugin', '1.' || n % 10, 'host ' || n / 40, 'os ' || n % 5, 'gpu ' || n % 20 from generate_series(0, 799) n",
                "alter table measured_report disable trigger user",
                """
                insert into measured_report select uuidv7(), gen_random_uuid(), gen_random_uuid(), cell.id, date '2026-03-10' - n %% 90,
                  md5('p' || n %% 50000)::uuid, 1, 0, array[1000 + (random() * 300)::int], array[]::uuid[]
                from generate_series(1, %d) n join (select id, row_number() over () - 1 as place from measure_cell where product = '%s') cell
                  on cell.place = (n::bigint * 7919) %% 800""".formatted(reports, product),
                "alter table measured_report enable trigger user",
                "insert into measure_count select cell_id, 'REPORT', day, 0, count(*) from measured_report group by 1, 3",
                "insert into measure_count select cell_id, 'COMPLETED', day, 0, count(*) from measured_report group by 1, 3",
                "insert into measure_count select cell_id, 'VALUE', day, buckets[1], count(*) from measured_report group by 1, 3, 4",
                "vacuum analyze measured_report",
                "vacuum analyze measure_count",
                "analyze measure_cell");
        Measured measured = new Measured("everything of the page, ms, of " + reports + " reports");
        PerformanceFilter filter = new PerformanceFilter(Surface.SOFTWARE, DAY.minusDays(89), DAY, Map.of());
        for (int i = -3; i < ROUNDS; i++) {
            long started = System.nanoTime();
            DATABASE.run(session -> {
                new PerformanceCounts(session)
                        .by(
                                List.of(Trait.PRODUCT, Trait.VERSION, Trait.PLUGIN, Trait.PLUGIN_VERSION, Trait.GPU),
                                filter,
                                List.of());
            });
            if (i >= 0) {
                measured.add((System.nanoTime() - started) / 1e6);
            }
        }
        measured.print();
    }
}
