package candor.export.web;

import candor.export.model.ExportFilter;
import candor.policy.model.Surface;
import candor.portal.web.AddressReader;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose to take along, as the form holds it.
 *
 * @param surfaces   those that were ticked
 * @param from       the first day, in {@code zone}
 * @param to         the last day, in {@code zone}
 * @param understood whether all of it could be read
 */
public record ExportChoice(
        Set<Surface> surfaces,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ZoneId zone,
        boolean understood) {
    static final ExportChoice EVERYTHING =
            new ExportChoice(EnumSet.allOf(Surface.class), null, null, ZoneOffset.UTC, true);

    /** @param ticked the words of the surfaces */
    static ExportChoice of(Map<String, String> sent, String[] ticked) {
        AddressReader read = new AddressReader(sent);
        LocalDate from = read.value("from", AddressReader::day);
        LocalDate to = read.value("to", AddressReader::day);
        ZoneId zone = read.value("zone", ZoneId::of);
        Set<Surface> surfaces = EnumSet.noneOf(Surface.class);
        Arrays.stream(Surface.values())
                .filter(each -> Arrays.asList(ticked).contains(each.name()))
                .forEach(surfaces::add);
        boolean known = surfaces.size() == ticked.length;
        return new ExportChoice(surfaces, from, to, zone == null ? ZoneOffset.UTC : zone, known && read.understood());
    }

    /** Absent: nothing was chosen, the period ends before it begins, or what was sent is not of the form. */
    Optional<ExportFilter> filter() {
        if (!understood || surfaces.isEmpty() || from != null && to != null && from.isAfter(to)) {
            return Optional.empty();
        }
        try {
            Set<Surface> restricted = surfaces.size() == Surface.values().length ? Set.of() : surfaces;
            return Optional.of(new ExportFilter(restricted, Set.of(), first(), tooLate()));
        } catch (DateTimeException beyondTheCalendar) {
            return Optional.empty();
        }
    }

    /** Whether it is less than everything. */
    public boolean narrowed() {
        return !understood || from != null || to != null || surfaces.size() < Surface.values().length;
    }

    private @Nullable Instant first() {
        return from == null ? null : from.atStartOfDay(zone).toInstant();
    }

    private @Nullable Instant tooLate() {
        return to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
    }
}
