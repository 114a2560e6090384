package candor.dev.reports;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Random;

/**
 * Moments of the last days at which people are awake, none of them in the future.
 *
 * @param days how far back they reach
 */
record WorkingHours(Instant now, int days) {
    private static final int FIRST_HOUR = 7;
    private static final int HOURS_OF_WORK = 14;
    /** What happened has ended when it is reported, and so has what lies some minutes before. */
    private static final Duration JUST_NOW = Duration.ofMinutes(15);

    /** @param progress from 0, the first day, to 1, today */
    Instant at(double progress, Random random) {
        Instant at = now.truncatedTo(ChronoUnit.DAYS)
                .minus(Duration.ofDays(Math.round(days * (1 - progress))))
                .plus(Duration.ofHours(FIRST_HOUR))
                .plus(Duration.ofSeconds(random.nextInt(HOURS_OF_WORK * 3600)));
        return at.isAfter(now.minus(JUST_NOW)) ? at.minus(Duration.ofDays(1)) : at;
    }
}
