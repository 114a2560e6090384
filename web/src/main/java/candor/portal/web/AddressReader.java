package candor.portal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the parts of an address or a form, which anybody may have written by hand: what cannot be read is left out and noted. */
public final class AddressReader {
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 2);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);
    private static final int LONGEST = 400;

    private final Function<String, List<String>> sent;
    private boolean understood = true;

    private AddressReader(Function<String, List<String>> sent) {
        this.sent = sent;
    }

    public AddressReader(Map<String, String> address) {
        this(name -> Optional.ofNullable(address.get(name)).stream().toList());
    }

    /** @param all of each parameter, all that was sent */
    public static AddressReader ofAll(Map<String, String[]> all) {
        return new AddressReader(name -> List.of(all.getOrDefault(name, new String[0])));
    }

    public @Nullable String text(String name) {
        return text(name, LONGEST);
    }

    /** @param longest in characters */
    public @Nullable String text(String name, int longest) {
        String text = sent.apply(name).stream().findFirst().orElse("");
        if (text.isBlank()) {
            return null;
        }
        boolean usable = text.length() <= longest && text.indexOf('\0') < 0;
        understood &= usable;
        return usable ? text.strip() : null;
    }

    public <T> @Nullable T value(String name, Function<String, T> reader) {
        String text = text(name);
        try {
            return text == null ? null : reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            understood = false;
            return null;
        }
    }

    /** The words that were ticked. */
    public <E extends Enum<E>> Set<E> ticked(String name, Class<E> words) {
        List<String> ticked =
                sent.apply(name).stream().filter(each -> !each.isEmpty()).toList();
        Set<E> known = EnumSet.allOf(words);
        known.removeIf(each -> !ticked.contains(each.name()));
        understood &= known.size() == ticked.size();
        return known;
    }

    public boolean understood() {
        return understood;
    }

    /** @throws DateTimeException if it is none that a record could be of */
    public static LocalDate day(String text) {
        LocalDate day = LocalDate.parse(text);
        if (day.isBefore(EARLIEST) || day.isAfter(LATEST)) {
            throw new DateTimeException("outside the calendar of records");
        }
        return day;
    }
}
