package candor.portal.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;

/** Says how long something took, in no more than two units. */
final class Spans {

    private Spans() {}

    static String say(Duration span, Words words) {
        long seconds = span.toSeconds();
        if (seconds < 1) {
            return words.say("span.milliseconds", span.toMillis());
        }
        if (seconds < 60) {
            return words.say(
                    "span.seconds", BigDecimal.valueOf(span.toMillis(), 3).setScale(1, RoundingMode.DOWN));
        }
        if (seconds < 3600) {
            return two(words, "span.minutes", span.toMinutes(), "span.seconds", span.toSecondsPart());
        }
        return seconds < 86400
                ? two(words, "span.hours", span.toHours(), "span.minutes", span.toMinutesPart())
                : two(words, "span.days", span.toDays(), "span.hours", span.toHoursPart());
    }

    private static String two(Words words, String unit, long large, String smallUnit, long small) {
        return words.say(unit, large) + (small == 0 ? "" : " " + words.say(smallUnit, small));
    }
}
