package candor.operations.model;

import static org.assertj.core.api.Assertions.assertThat;

import candor.operations.model.IntakeCounts.Counted;
import candor.operations.model.IntakeCounts.Kind;
import candor.operations.model.OperationsRows.Number;
import candor.operations.model.OperationsRows.Step;
import candor.testing.SoftwareSource;
import candor.testing.TestDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class OperationsRowsTest {
    private static final TestDatabase DATABASE = TestDatabase.get();
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @BeforeEach
    void empty() {
        DATABASE.asOwner("truncate intake_count");
    }

    @Test
    @DisplayName("what several nodes count in a minute is added up, and a minute without anything is one of zero")
    void intake() {
        add(NOON.plusSeconds(5), Map.of(new Counted(Kind.OUTCOME, "RETAINED"), 3L, new Counted(Kind.RULE, "R7"), 3L));
        add(
                NOON.plusSeconds(55),
                Map.of(new Counted(Kind.OUTCOME, "RETAINED"), 2L, new Counted(Kind.OUTCOME, "INVALID"), 1L));
        add(NOON.plusSeconds(125), Map.of(new Counted(Kind.OUTCOME, "RETAINED"), 7L));
        assertThat(OperationsRowsTest.<List<Step>>read(rows -> rows.intake(NOON, NOON.plusSeconds(120), "1 minute")))
                .containsExactly(
                        new Step(NOON, 6), new Step(NOON.plusSeconds(60), 0), new Step(NOON.plusSeconds(120), 7));
        assertThat(OperationsRowsTest.<List<Number>>read(rows -> rows.counted(NOON.plusSeconds(60))))
                .containsExactly(new Number("OUTCOME", "RETAINED", 7));
        DATABASE.run(session -> new IntakeCounts(session).forget(NOON.plusSeconds(60)));
        assertThat(OperationsRowsTest.<List<Number>>read(rows -> rows.counted(NOON)))
                .containsExactly(new Number("OUTCOME", "RETAINED", 7));
    }

    @Test
    @DisplayName("records are told apart by surface, and added up by outcome alone")
    void surfaces() {
        add(
                NOON,
                Map.of(
                        new Counted(Kind.OUTCOME, "CLOUD.ROUTED"),
                        3L,
                        new Counted(Kind.OUTCOME, "SOFTWARE.ROUTED"),
                        4L));
        add(
                NOON.plusSeconds(60),
                Map.of(new Counted(Kind.OUTCOME, "SOFTWARE.RETAINED"), 9L, new Counted(Kind.RULE, "R7"), 9L));
        add(NOON.minusSeconds(60), Map.of(new Counted(Kind.OUTCOME, "CLOUD.ROUTED"), 100L));
        assertThat(OperationsRowsTest.<List<Number>>read(rows -> rows.outcomes(NOON)))
                .containsExactly(
                        new Number("CLOUD", "ROUTED", 3),
                        new Number("SOFTWARE", "RETAINED", 9),
                        new Number("SOFTWARE", "ROUTED", 4));
        assertThat(OperationsRowsTest.<List<Number>>read(rows -> rows.counted(NOON)))
                .containsExactly(
                        new Number("OUTCOME", "RETAINED", 9),
                        new Number("OUTCOME", "ROUTED", 7),
                        new Number("RULE", "R7", 9));
    }

    @Test
    @DisplayName("the application's role reads sizes, queues, deletions and what expires")
    void rows() {
        SoftwareSource.register(DATABASE);
        OperationsRows.Deletions none = read(rows -> rows.deletions(Instant.parse("2100-01-01T00:00:00Z")));
        assertThat(none).isEqualTo(new OperationsRows.Deletions(0, 0, 0, 0));
        assertThat(OperationsRowsTest.<List<OperationsRows.Partition>>read(rows -> rows.partitions()))
                .isNotEmpty()
                .allSatisfy(part -> assertThat(part.bytes()).isPositive());
        assertThat(OperationsRowsTest.<Long>read(rows -> rows.size())).isPositive();
        DATABASE.asOwner("""
                insert into record_summary (license_id, category, month, records, reduced, bytes, until)
                values (gen_random_uuid(), 'USAGE', '2090-01-01', 4, 0, 9, '2091-06-15')""");
        LocalDate june = LocalDate.parse("2091-06-01");
        assertThat(OperationsRowsTest.<List<Number>>read(rows -> rows.expiring(june, june.plusDays(30))))
                .containsExactly(new Number("USAGE", "records", 4));
        DATABASE.asOwner(
                "delete from outgoing_mail",
                "insert into outgoing_mail (id, about, queued_at, sent_at) values (gen_random_uuid(), 'ASKED', now(), now())");
        assertThat(OperationsRowsTest.<List<Number>>read(rows -> rows.queues()))
                .contains(new Number("mails", "COMPLETED", 1));
    }

    private static void add(Instant at, Map<Counted, Long> counted) {
        DATABASE.run(session -> new IntakeCounts(session).add(at, counted));
    }

    private static <T> T read(Function<OperationsRows, T> what) {
        return DATABASE.call(session -> what.apply(new OperationsRows(session)));
    }
}
