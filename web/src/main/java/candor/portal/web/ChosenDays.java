package candor.portal.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * Days that somebody chose; an absent one does not restrict.
 *
 * @param from the first day, in {@code zone}
 * @param to   the last day, the whole of it, in {@code zone}
 */
public record ChosenDays(@Nullable LocalDate from, @Nullable LocalDate to, ZoneId zone) {
    public static final ChosenDays ALL = new ChosenDays(null, null, ZoneOffset.UTC);

    /** @param otherwise the zone in which the days are meant if what was sent names none */
    public static ChosenDays read(AddressReader sent, ZoneId otherwise) {
        ZoneId named = sent.value("zone", ZoneId::of);
        return new ChosenDays(
                sent.value("from", AddressReader::day),
                sent.value("to", AddressReader::day),
                named == null ? otherwise : named);
    }

    public boolean restrict() {
        return from != null || to != null;
    }

    /** Whether they end before they begin. */
    public boolean areBackwards() {
        return from != null && to != null && from.isAfter(to);
    }

    /** The earliest moment. */
    public @Nullable Instant first() {
        return from == null ? null : from.atStartOfDay(zone).toInstant();
    }

    /** The first moment that is too late. */
    public @Nullable Instant tooLate() {
        return to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
