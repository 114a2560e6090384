package candor.portal.web;

import java.text.NumberFormat;
import java.util.List;
import java.util.Locale;

/** Says how many bytes there are, in decimal units (IEC 80000-13), to two digits at least. */
final class Sizes {
    private static final List<String> UNITS = List.of("B", "kB", "MB", "GB", "TB");

    private Sizes() {}

    static String say(long bytes, Locale locale) {
        double amount = bytes;
        int unit = 0;
        while (amount >= 999.5 && unit < UNITS.size() - 1) {
            amount /= 1000;
            unit++;
        }
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(unit > 0 && amount < 9.95 ? 1 : 0);
        return format.format(amount) + "\u00a0" + UNITS.get(unit);
    }
}
