package candor.diagnostics.performance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import candor.collection.model.NewRecord;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Everything that can happen to reports, at random, against a count of what is left that is written a second time. */
class ExactCountsTest extends MeasuredFixture {
    private final Random random = new Random(2121);
    private final List<UUID> people =
            IntStream.range(0, 7).mapToObj(i -> newPerson()).toList();
    private final List<Report> reports = new ArrayList<>();
    private final Set<UUID> concealed = new HashSet<>();
    private @Nullable UUID order;
    private @Nullable UUID ordered;

    /** What is left of a report; it can lose durations and machine, and go. */
    private static final class Report {
        private final List<NewRecord> rows;
        private final UUID person;
        private final LocalDate day;
        private final String version;
        private @Nullable String gpu;
        private List<String> outcomes;
        private List<Integer> durations;

        Report(List<NewRecord> rows, UUID person, LocalDate day, String version, String gpu) {
            this.rows = rows;
            this.person = person;
            this.day = day;
            this.version = version;
            this.gpu = gpu;
            this.outcomes = List.of();
            this.durations = List.of();
        }
    }

    @Test
    @DisplayName(
            "R17: whatever is stored, deleted, reduced, concealed and undone, counts and percentiles are of what is left")
    void anything() {
        for (int i = 0; i < 120; i++) {
            add();
            switch (random.nextInt(8)) {
                case 0 -> delete(any());
                case 1 -> loseMachine(any());
                case 2 -> reduce(any());
                case 3 -> concealOrUndo();
                case 4 -> measureAll();
                default -> {}
            }
            if (i % 15 == 14) {
                measureAll();
                check();
            }
        }
    }

    private void add() {
        UUID person = people.get(random.nextInt(people.size()));
        if (concealed.contains(person)) {
            return; // a row that comes after an order is not concealed by it
        }
        int day = random.nextInt(3);
        String version = "4." + random.nextInt(3);
        String gpu = "gpu " + random.nextInt(2);
        List<String> outcomes = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> random.nextInt(3) == 0 ? "FAILED" : "COMPLETED")
                .toList();
        List<Integer> durations = outcomes.stream()
                .map(outcome -> (int) Math.exp(3 + random.nextDouble() * 10))
                .toList();
        List<NewRecord> rows =
                report(SOURCE.rows(person), NOON.plus(day, ChronoUnit.DAYS), version, gpu, outcomes, durations);
        store(rows);
        Report report = new Report(rows, person, DAY.plusDays(day), version, gpu);
        report.outcomes = outcomes;
        report.durations = durations;
        reports.add(report);
    }

    private Report any() {
        return reports.get(random.nextInt(reports.size()));
    }

    private void delete(Report report) {
        remove(report.rows.stream().map(NewRecord::id).toList());
        reports.remove(report);
        if (reports.isEmpty()) {
            add();
        }
    }

    private void loseMachine(Report report) {
        remove(List.of(report.rows.get(1).id()));
        report.gpu = null;
    }

    private void reduce(Report report) {
        execute("update collected_record set content = '{}' where id = '"
                + report.rows.get(3).id() + "'");
        report.durations = List.of();
    }

    private void concealOrUndo() {
        if (order == null) {
            ordered = people.get(random.nextInt(people.size()));
            order = conceal(ordered, "null");
            concealed.add(ordered);
        } else {
            undo(order);
            concealed.clear();
            order = null;
        }
    }

    private void check() {
        for (int i = 0; i < 3; i++) {
            LocalDate day = DAY.plusDays(i);
            Map<List<@Nullable String>, List<Report>> left = reports.stream()
                    .filter(report -> report.day.equals(day) && !concealed.contains(report.person))
                    .collect(Collectors.groupingBy(report -> java.util.Arrays.asList(report.version, report.gpu)));
            Map<List<@Nullable String>, Figures> kept = by(day, List.of(), Trait.VERSION, Trait.GPU);
            assertThat(kept).containsOnlyKeys(left.keySet());
            kept.forEach((key, figures) -> check(figures, left.get(key)));
        }
    }

    private static void check(Figures figures, List<Report> left) {
        assertThat(figures.reports()).isEqualTo(left.size());
        assertThat(figures.completed()).isEqualTo(outcomes(left, "COMPLETED"));
        assertThat(figures.failed()).isEqualTo(outcomes(left, "FAILED"));
        Set<UUID> people = left.stream().map(report -> report.person).collect(Collectors.toSet());
        assertThat(people).containsAll(figures.holders());
        assertThat(figures.holders()).hasSize(Math.min(PerformanceCounts.ENOUGH, people.size()));
        List<Integer> durations = new ArrayList<>();
        left.forEach(report -> durations.addAll(report.durations));
        Collections.sort(durations);
        assertThat(figures.values().count()).isEqualTo(durations.size());
        for (int rank = 1; rank <= durations.size(); rank++) {
            double exact = durations.get(rank - 1);
            assertThat(figures.values().atRank(rank)).isCloseTo(exact, within(exact * 0.0201));
        }
    }

    private static long outcomes(List<Report> left, String outcome) {
        return left.stream()
                .flatMap(report -> report.outcomes.stream())
                .filter(outcome::equals)
                .count();
    }
}
