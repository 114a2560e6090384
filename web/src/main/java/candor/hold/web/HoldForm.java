package candor.hold.web;

import candor.hold.HoldOrder;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A hold as the page's form sends it: days are of UTC, both included; nothing ticked does not restrict. */
final class HoldForm {
    private HoldForm() {}

    /** @return absent: it lacks something, or says what cannot be */
    static Optional<HoldOrder> read(Map<String, String> sent, Map<String, String[]> several) {
        try {
            Instant from = day(sent.get("from"), 0);
            Instant to = day(sent.get("to"), 1);
            if (from != null && to != null && !from.isBefore(to)) {
                return Optional.empty();
            }
            return Optional.of(new HoldOrder(
                    words(sent.get("user")),
                    words(sent.get("organization")),
                    Arrays.stream(several.getOrDefault("surface", new String[0]))
                            .map(Surface::valueOf)
                            .collect(Collectors.toSet()),
                    Arrays.stream(several.getOrDefault("category", new String[0]))
                            .map(Category::valueOf)
                            .collect(Collectors.toSet()),
                    from,
                    to,
                    sent.getOrDefault("reason", ""),
                    sent.getOrDefault("caseReference", "")));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static @Nullable String words(@Nullable String text) {
        return read(text, Function.identity());
    }

    private static @Nullable Instant day(@Nullable String text, int later) {
        LocalDate day = read(text, LocalDate::parse);
        return day == null ? null : day.plusDays(later).atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static <T> @Nullable T read(@Nullable String text, Function<String, T> reader) {
        return text == null || text.isBlank() ? null : reader.apply(text.strip());
    }
}
