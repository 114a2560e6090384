package candor.export;

import candor.policy.model.Category;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the page of an export says of itself, in the language of whoever ordered it, fit to stand in HTML. */
final class ReadingWords {
    private final ResourceBundle words;
    private final Locale dates;
    private final NumberFormat numbers;

    ReadingWords(Locale language) {
        this.dates =
                language.getLanguage().equals("en") ? Locale.UK : language; // English alone would put the month first
        this.numbers = NumberFormat.getInstance(language);
        this.words = ResourceBundle.getBundle(
                "candor.export.reading",
                language,
                ReadingWords.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    String say(String key) {
        return escape(words.getString(key));
    }

    String name(Category category) {
        return say("Category." + category);
    }

    String number(long number) {
        return numbers.format(number);
    }

    String month(YearMonth month) {
        return DateTimeFormatter.ofPattern("LLLL uuuu", dates).format(month);
    }

    String moment(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                        .withLocale(dates)
                        .withZone(ZoneOffset.UTC)
                        .format(moment)
                + " UTC";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
