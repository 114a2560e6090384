package candor.operations.web;

import static org.assertj.core.api.Assertions.assertThat;

import candor.operations.OperationsView;
import candor.operations.OperationsView.Health;
import candor.operations.model.OperationsRows.Deletions;
import candor.operations.model.OperationsRows.Number;
import candor.operations.model.OperationsRows.Partition;
import candor.operations.model.OperationsRows.Step;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class GlanceTest {
    private static final Instant NOON = Instant.parse("2026-05-30T12:00:00Z");

    @Test
    @DisplayName("the greatest step is as high as the chart, a small one is still seen, and the last one is not over")
    void chart() {
        IntakeChart chart = IntakeChart.of(
                List.of(new Step(NOON, 1), new Step(NOON.plusSeconds(60), 1000), new Step(NOON.plusSeconds(120), 0)));
        assertThat(chart.columns())
                .containsExactly(
                        new IntakeChart.Column(NOON, 1, 0, 99, 1, false),
                        new IntakeChart.Column(NOON.plusSeconds(60), 1000, 10, 0, 100, false),
                        new IntakeChart.Column(NOON.plusSeconds(120), 0, 20, 100, 0, true));
        assertThat(List.of(chart.total(), chart.peak(), (long) chart.width())).containsExactly(1001L, 1000L, 30L);
        assertThat(chart.latestFirst().get(0).from()).isEqualTo(chart.last());
    }

    @Test
    @DisplayName("a system that nothing has come to is quiet; one refused request, and it is not")
    void quiet() {
        assertThat(Glance.of(seen(0, List.of(), List.of())).quiet()).isTrue();
        assertThat(Glance.of(seen(1, List.of(), List.of())).quiet()).isFalse();
        Glance refused = Glance.of(seen(0, List.of(new Number("REFUSED", "UNKNOWN_KEY", 1)), List.of()));
        assertThat(refused.quiet()).isFalse();
        assertThat(refused.refusals()).isEqualTo(1);
    }

    @Test
    @DisplayName("R3: of deployments that customers manage there is a number beside the keys, zero included")
    void customerManaged() {
        List<Number> counted = List.of(new Number("REFUSED", "CUSTOMER_MANAGED", 7), new Number("RULE", "R7", 3));
        Glance glance = Glance.of(seen(0, counted, List.of()));
        assertThat(glance.refused())
                .containsExactly(
                        new Share("UNKNOWN_KEY", 0, 0),
                        new Share("REVOKED_KEY", 0, 0),
                        new Share("WRONG_SURFACE", 0, 0),
                        new Share("CUSTOMER_MANAGED", 7, 100));
        assertThat(glance.rules()).containsExactly(new Share("R7", 3, 100));
    }

    @Test
    @DisplayName("outcomes that occurred stand in their order, by surface")
    void outcomes() {
        List<OutcomeLine> lines = OutcomeLine.of(List.of(
                new Number("CLOUD", "ROUTED", 3),
                new Number("SOFTWARE", "ROUTED", 4),
                new Number("SOFTWARE", "RETAINED", 1)));
        assertThat(lines).extracting(OutcomeLine::outcome).containsExactly("RETAINED", "ROUTED");
        assertThat(List.of(
                        lines.get(1).from("CLOUD"),
                        lines.get(1).from("WEBSITE"),
                        lines.get(1).total()))
                .containsExactly(3L, 0L, 7L);
    }

    @Test
    @DisplayName("every queue has a line, and every state of any of them a place in it")
    void queues() {
        List<JobQueue> queues = JobQueue.of(List.of(
                new Number("requests", "ASKED", 1),
                new Number("requests", "APPROVED", 2),
                new Number("requests", "DONE", 3),
                new Number("requests", "REJECTED", 4),
                new Number("requests", "UNDONE", 5),
                new Number("mails", "WAITING", 6),
                new Number("mails", "FAILED", 7)));
        assertThat(queues)
                .contains(
                        new JobQueue("requests", 1, 2, 0, 3, 9),
                        new JobQueue("mails", 6, 0, 7, 0, 0),
                        new JobQueue("exports", 0, 0, 0, 0, 0))
                .hasSize(5);
    }

    @Test
    @DisplayName("a partition is one of a month, the latest first; one without a month keeps its name")
    void partitions() {
        List<MonthPart> parts = MonthPart.of(
                List.of(
                        new Partition("collected_record_202512", 5, 100),
                        new Partition("collected_record_202601", 9, 400),
                        new Partition("collected_record_209913", 0, 1)),
                Map.of("collected_record_202512", 130L, "collected_record_202601", 150L));
        assertThat(parts)
                .containsExactly(
                        new MonthPart("collected_record_209913", null, 0, 1, 1L, 1),
                        new MonthPart("collected_record_202601", YearMonth.of(2026, 1), 9, 400, 250L, 100),
                        new MonthPart("collected_record_202512", YearMonth.of(2025, 12), 5, 100, -30L, 25));
    }

    @Test
    @DisplayName("what is about to expire is told by its category")
    void expiring() {
        OperationsView view = seen(0, List.of(), List.of());
        OperationsView expiring = new OperationsView(
                view.at(),
                view.lastHour(),
                view.lastDay(),
                view.counted(),
                view.outcomes(),
                view.queues(),
                List.of(new Number("USAGE", "records", 40), new Number("VERSION", "records", 10)),
                view.deletions(),
                view.partitions(),
                view.bytes(),
                view.sizes(),
                view.weekAgo(),
                view.faults(),
                view.health());
        assertThat(Glance.of(expiring).expiring())
                .containsExactly(new Share("USAGE", 40, 100), new Share("VERSION", 10, 25));
    }

    @Test
    @DisplayName("where nobody looked a week ago, nothing is said of how a partition has grown")
    void partitionsOfUnknownPast() {
        assertThat(MonthPart.of(List.of(new Partition("collected_record_202512", 5, 100)), Map.of()))
                .extracting(MonthPart::grown)
                .containsOnlyNulls();
    }

    @Test
    @DisplayName("what does not answer is named")
    void health() {
        assertThat(Glance.of(seen(
                                0,
                                List.of(),
                                List.of(new Health("identity provider", false), new Health("database", true))))
                        .down())
                .containsExactly(new Health("identity provider", false));
    }

    private static OperationsView seen(long records, List<Number> counted, List<Health> health) {
        List<Step> steps = List.of(new Step(NOON, records));
        return new OperationsView(
                NOON,
                steps,
                steps,
                counted,
                List.of(),
                List.of(),
                List.of(),
                new Deletions(0, 0, 0, 0),
                List.of(),
                0,
                List.of(),
                Map.of(),
                List.of(),
                health);
    }
}
