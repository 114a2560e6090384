package candor.portal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.time.Duration;
import java.util.Locale;

/** Says how long something took, in no more than two units. */
final class Spans {

    private Spans() {}

    static String say(Duration span, Locale locale) {
        long seconds = span.toSeconds();
        if (seconds < 1) {
            return span.toMillis() + " ms";
        }
        if (seconds < 60) {
            return tenths(span, locale) + " s";
        }
        if (seconds < 3600) {
            return two(span.toMinutes(), "min", span.toSecondsPart(), "s");
        }
        return seconds < 86400
                ? two(span.toHours(), "h", span.toMinutesPart(), "min")
                : two(span.toDays(), "d", span.toHoursPart(), "h");
    }

    private static String tenths(Duration span, Locale locale) {
        BigDecimal seconds = BigDecimal.valueOf(span.toMillis(), 3).setScale(1, RoundingMode.DOWN);
        return NumberFormat.getInstance(locale).format(seconds);
    }

    private static String two(long large, String unit, long small, String smallUnit) {
        return large + "\u00a0" + unit + (small == 0 ? "" : " " + small + "\u00a0" + smallUnit);
    }
}
