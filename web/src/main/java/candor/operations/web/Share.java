package candor.operations.web;

import candor.operations.model.OperationsRows.Number;
import java.util.List;
import java.util.function.Predicate;

/**
 * A number among others of its kind.
 *
 * @param length of its bar, in hundredths of the longest one; what is there at all is at least one of them long
 */
public record Share(String name, long number, int length) {
    private static final int FULL = 100;

    static List<Share> of(List<Number> numbers) {
        long most = numbers.stream().mapToLong(Number::number).max().orElse(0);
        return numbers.stream()
                .map(each -> new Share(each.name(), each.number(), length(each.number(), most)))
                .toList();
    }

    static long sum(List<Number> numbers, Predicate<Number> which) {
        return numbers.stream().filter(which).mapToLong(Number::number).sum();
    }

    static int length(long number, long most) {
        return number == 0 ? 0 : (int) Math.max(1, Math.round((double) number * FULL / most));
    }
}
