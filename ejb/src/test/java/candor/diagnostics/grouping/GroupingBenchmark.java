package candor.diagnostics.grouping;

import candor.diagnostics.masking.Masking;
import candor.diagnostics.masking.PrivateWords;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How many errors a second are grouped, and masked, by one thread. Not part of the tests: {@code -Dtest=GroupingBenchmark}. */
class GroupingBenchmark {
    private static final int ROUNDS = 9;
    private static final int TIMES = 2000;
    private static final List<String> STACKS = List.of(
                    "dotnet-1",
                    "dotnet-chained-1",
                    "python-1",
                    "python-chained-1",
                    "native-1",
                    "native-2",
                    "script-1",
                    "java-1")
            .stream()
            .map(GroupingTest::read)
            .toList();

    @Test
    void speed() {
        measure("grouped", stack -> Grouping.of(new ReportedError("ERROR", "it broke", stack))
                .id());
        measure("masked", stack -> new Masking(new PrivateWords(
                        Set.of("casey", "anna.schmidt@example.org"), Set.of("fog over a quiet harbour")))
                .mask(stack));
    }

    private static void measure(String what, java.util.function.Function<String, Object> work) {
        double[] rates = new double[ROUNDS];
        long seen = 0;
        for (int round = -2; round < ROUNDS; round++) {
            long started = System.nanoTime();
            for (int i = 0; i < TIMES; i++) {
                seen += work.apply(STACKS.get(i % STACKS.size())).hashCode();
            }
            if (round >= 0) {
                rates[round] = TIMES * 1e9 / (System.nanoTime() - started);
            }
        }
        java.util.Arrays.sort(rates);
        System.out.printf(
                "%s a second, median of %d: %,.0f (%,.0f to %,.0f) %d%n",
                what, ROUNDS, rates[ROUNDS / 2], rates[0], rates[ROUNDS - 1], seen % 2);
    }
}
