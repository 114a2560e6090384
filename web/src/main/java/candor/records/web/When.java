package candor.records.web;

import candor.portal.web.AddressReader;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The time that a list is restricted to: days, or a period that ends now. Days that are written win over a period.
 *
 * @param from      the first day, in {@code zone}
 * @param to        the last day, in {@code zone}
 * @param zone      in which the days are meant: the visitor's, unless the address names another
 * @param elsewhere whether it is another than the visitor's
 */
public record When(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable QuickPeriod period,
        ZoneId zone,
        boolean elsewhere) {

    static When read(AddressReader address, ZoneId visitors) {
        LocalDate from = address.value("from", AddressReader::day);
        LocalDate to = address.value("to", AddressReader::day);
        QuickPeriod period = address.value("period", QuickPeriod::of);
        ZoneId named = address.value("zone", ZoneId::of);
        boolean days = from != null || to != null;
        boolean elsewhere = days && named != null && !named.normalized().equals(visitors.normalized());
        return new When(from, to, days ? null : period, elsewhere ? named : visitors, elsewhere);
    }

    public boolean given() {
        return from != null || to != null || period != null;
    }

    /** The earliest moment. */
    @Nullable
    Instant since(Instant now) {
        return period != null
                ? period.since(now, zone)
                : from == null ? null : from.atStartOfDay(zone).toInstant();
    }

    /** The first moment that is too late. */
    @Nullable
    Instant before() {
        return to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** Whether any of a month's moments (UTC) is in it. */
    boolean touches(YearMonth month, Instant now) {
        Instant since = since(now);
        Instant before = before();
        return (since == null || start(month.plusMonths(1)).isAfter(since))
                && (before == null || start(month).isBefore(before));
    }

    private static Instant start(YearMonth month) {
        return month.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    /** The month (UTC) that it is, if it is exactly one. */
    @Nullable
    YearMonth month() {
        boolean one = from != null && to != null && from.getDayOfMonth() == 1;
        return one && YearMonth.from(from).atEndOfMonth().equals(to) ? YearMonth.from(from) : null;
    }

    /** Says it in the parts of an address. */
    void writeInto(Map<String, String> parts) {
        put(parts, "from", from);
        put(parts, "to", to);
        put(parts, "zone", elsewhere ? zone : null);
        put(parts, "period", period);
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }
}
