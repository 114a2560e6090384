package candor.diagnostics.performance.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class LogScaleTest {
    private final Random random = new Random(21);

    @Test
    @DisplayName("a value is within two per cent of the one that stands for it, whatever its size and sign")
    void bound() {
        for (int i = 0; i < 100_000; i++) {
            double value = (random.nextBoolean() ? 1 : -1) * Math.pow(10, random.nextDouble() * 22 - 8);
            assertThat(LogScale.value(LogScale.bucket(value)))
                    .isCloseTo(value, within(Math.abs(value) * LogScale.ERROR * 1.0000001));
        }
        assertThat(LogScale.value(LogScale.bucket(0))).isZero();
        assertThat(LogScale.bucket(Double.NaN)).isZero();
    }

    @Test
    @DisplayName("buckets are in the order of their values")
    void order() {
        double last = Double.NEGATIVE_INFINITY;
        for (double value : new double[] {-1e12, -4, -1e-3, 0, 1e-6, 0.9, 1, 250, 3.6e6, 1e20}) {
            assertThat((double) LogScale.bucket(value)).isGreaterThan(last);
            last = LogScale.bucket(value);
        }
    }

    @Test
    @DisplayName("percentiles of a histogram are within two per cent of those of the values themselves")
    void percentiles() {
        for (int n : new int[] {1, 2, 7, 100, 5_000}) {
            List<Double> values = new ArrayList<>();
            for (int i = 0; i < n; i++) {
                values.add(Math.exp(random.nextGaussian() * 2 + 9));
            }
            Histogram histogram = new Histogram(values.stream()
                    .map(LogScale::bucket)
                    .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
            Collections.sort(values);
            for (double share : new double[] {0.5, 0.9, 0.95, 0.99}) {
                double exact = values.get((int) Math.ceil(share * n) - 1);
                assertThat(histogram.quantile(share)).isCloseTo(exact, within(exact * 0.0201));
            }
        }
        assertThat(Histogram.EMPTY.quantile(0.5)).isNull();
        assertThat(new Histogram(Map.of(1, 0L)).count()).isZero();
    }
}
