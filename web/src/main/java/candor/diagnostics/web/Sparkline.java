package candor.diagnostics.web;

import candor.diagnostics.GroupView.Day;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * Thirty days as bars in a box of {@value #WIDTH} by {@value #HEIGHT}.
 *
 * @param path one for all bars, as SVG has it; empty: there is none
 * @param peak the greatest number of a day
 */
public record Sparkline(String path, long peak) {
    static final int DAYS = 30;
    static final int WIDTH = 120;
    static final int HEIGHT = 28;
    private static final int BAR = WIDTH / DAYS;

    static Sparkline of(List<Day> days, LocalDate today, ToLongFunction<Day> number) {
        Map<LocalDate, Long> byDay = days.stream().collect(Collectors.toMap(Day::day, number::applyAsLong));
        LocalDate first = today.minusDays(DAYS - 1L);
        long peak = byDay.values().stream().mapToLong(Long::longValue).max().orElse(0);
        StringBuilder path = new StringBuilder();
        for (int i = 0; i < DAYS; i++) {
            long value = byDay.getOrDefault(first.plusDays(i), 0L);
            if (value > 0) {
                double height = Math.max(1.5, (double) HEIGHT * value / peak);
                path.append(String.format(
                        Locale.ROOT, "M%d %d v-%.1f h%d v%.1f z ", i * BAR, HEIGHT, height, BAR - 1, height));
            }
        }
        return new Sparkline(path.toString().strip(), peak);
    }
}
