package candor.testing;

import java.util.ArrayList;
import java.util.List;

/** What a benchmark measured, round by round. */
public final class Measured {
    private final String what;
    private final List<Double> values = new ArrayList<>();

    public Measured(String what) {
        this.what = what;
    }

    public void add(double value) {
        values.add(value);
    }

    public double median() {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    public void print() {
        List<Double> sorted = values.stream().sorted().toList();
        System.out.printf(
                "%s, median of %d: %.2f (%.2f to %.2f)%n",
                what, sorted.size(), median(), sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
