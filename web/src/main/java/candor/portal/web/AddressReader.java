package candor.portal.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Reads the parts of an address or a form, which anybody may have written by hand: what cannot be read is left out and noted. */
public final class AddressReader {
    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 2);
    private static final LocalDate LATEST = LocalDate.of(9999, 12, 30);
    private static final int LONGEST = 400;

    private final Map<String, String> address;
    private boolean understood = true;

    public AddressReader(Map<String, String> address) {
        this.address = address;
    }

    public @Nullable String text(String name) {
        String text = address.get(name);
        if (text == null || text.isBlank()) {
            return null;
        }
        boolean usable = text.length() <= LONGEST && text.indexOf('\0') < 0;
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
