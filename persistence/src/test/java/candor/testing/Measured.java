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

    public void print() {
        List<Double> sorted = values.stream().sorted().toList();
        System.out.printf(
                "%s, median of %d: %.2f (%.2f to %.2f)%n",
                what, sorted.size(), sorted.get(sorted.size() / 2), sorted.get(0), sorted.get(sorted.size() - 1));
    }
}
