package candor.erasurerequest.web;

import candor.erasure.model.ErasureFilter;
import candor.policy.model.Surface;
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
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What somebody chose to have deleted, as the address holds it.
 *
 * @param surfaces   those that were ticked
 * @param from       the first day, in {@code zone}
 * @param to         the last day, in {@code zone}
 * @param understood whether all of it could be read
 */
public record ErasureChoice(
        Set<Surface> surfaces,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ZoneId zone,
        boolean understood) {
    static final ErasureChoice EVERYTHING =
            new ErasureChoice(EnumSet.allOf(Surface.class), null, null, ZoneOffset.UTC, true);
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 2);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);

    /** @param ticked the words of the surfaces */
    static ErasureChoice of(Map<String, String> sent, String[] ticked) {
        try {
            Set<Surface> surfaces = EnumSet.noneOf(Surface.class);
            Arrays.stream(ticked).map(Surface::valueOf).forEach(surfaces::add);
            ZoneId zone = read(sent.get("zone"), ZoneId::of);
            return new ErasureChoice(
                    surfaces,
                    read(sent.get("from"), ErasureChoice::day),
                    read(sent.get("to"), ErasureChoice::day),
                    zone == null ? ZoneOffset.UTC : zone,
                    true);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return new ErasureChoice(EVERYTHING.surfaces, null, null, ZoneOffset.UTC, false);
        }
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> reader) {
        return text == null || text.isBlank() ? null : reader.apply(text);
    }

    private static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new DateTimeException("outside the calendar of records");
        }
        return day;
    }

    /** Absent: nothing was chosen, the period ends before it begins, or the address is not one of the form's. */
    Optional<ErasureFilter> filter() {
        if (!understood || surfaces.isEmpty() || from != null && to != null && from.isAfter(to)) {
            return Optional.empty();
        }
        Set<Surface> restricted = surfaces.size() == Surface.values().length ? Set.of() : surfaces;
        return Optional.of(new ErasureFilter(Set.of(), restricted, Set.of(), first(), tooLate()));
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
