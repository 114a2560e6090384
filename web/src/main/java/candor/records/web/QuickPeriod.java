package candor.records.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** A stretch of time that ends now, as one asks for it in an address. */
public enum QuickPeriod {
    DAY("24h"),
    WEEK("7d"),
    MONTH("30d"),
    YEAR("year");

    private final String code;

    QuickPeriod(String code) {
        this.code = code;
    }

    /** As it stands in an address. */
    public String code() {
        return code;
    }

    /** @throws IllegalArgumentException if there is none of this code */
    static QuickPeriod of(String code) {
        for (QuickPeriod each : values()) {
            if (each.code.equals(code)) {
                return each;
            }
        }
        throw new IllegalArgumentException("none of the periods");
    }

    /** The calendar's year is the zone's; the others are so many hours back. */
    Instant since(Instant now, ZoneId zone) {
        return switch (this) {
            case DAY -> now.minus(Duration.ofDays(1));
            case WEEK -> now.minus(Duration.ofDays(7));
            case MONTH -> now.minus(Duration.ofDays(30));
            case YEAR ->
                now.atZone(zone)
                        .toLocalDate()
                        .withDayOfYear(1)
                        .atStartOfDay(zone)
                        .toInstant();
        };
    }

    @Override
    public String toString() {
        return code;
    }
}
