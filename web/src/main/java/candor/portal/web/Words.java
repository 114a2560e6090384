package candor.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Named;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.StringJoiner;

/** Puts things into the visitor's language, and times into the visitor's zone. */
@Named
@RequestScoped
public class Words {
    private final Locale locale;
    private final ZoneId zone;
    private final ResourceBundle bundle;

    public Words() {
        this(languageOf(FacesContext.getCurrentInstance()), VisitorZone.of(FacesContext.getCurrentInstance()));
    }

    public Words(Locale locale) {
        this(locale, ZoneOffset.UTC);
    }

    Words(Locale locale, ZoneId zone) {
        this.locale = locale;
        this.zone = zone;
        this.bundle = Texts.in(locale);
    }

    private static Locale languageOf(FacesContext context) {
        return context.getViewRoot() == null
                ? context.getApplication().getViewHandler().calculateLocale(context)
                : context.getViewRoot().getLocale();
    }

    /** The visitor's language, as ISO 639 has it. */
    public String language() {
        return locale.getLanguage();
    }

    /** The message of this key, its places filled; the key itself where there is none. */
    public String say(String key, Object... values) {
        return bundle.containsKey(key) ? new MessageFormat(bundle.getString(key), locale).format(values) : key;
    }

    /** A word of the policy's vocabulary: {@code Category.VERSION}. What has no word stays as it is. */
    public String of(String vocabulary, Object word) {
        String key = vocabulary + "." + word;
        return bundle.containsKey(key) ? bundle.getString(key) : word.toString();
    }

    /** Several words of one vocabulary, separated by commas. */
    public String all(String vocabulary, Iterable<?> words) {
        StringJoiner said = new StringJoiner(", ");
        words.forEach(word -> said.add(of(vocabulary, word)));
        return said.toString();
    }

    /** The elements of codes such as {@code RENDER_INPUT.PROMPT}, without their categories. */
    public String namesOf(List<String> codes) {
        return all(
                "Element",
                codes.stream()
                        .map(code -> code.substring(code.indexOf('.') + 1))
                        .toList());
    }

    /** The categories of the same codes, each once. */
    public String categoriesOf(List<String> codes) {
        return all(
                "Category",
                codes.stream()
                        .map(code -> code.substring(0, code.indexOf('.')))
                        .distinct()
                        .toList());
    }

    public String day(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(dateLocale())
                .format(day);
    }

    /** In which the visitor means a day. */
    public ZoneId zone() {
        return zone;
    }

    /** The zone of the visitor's times: {@code Europe/Berlin}, or {@code UTC}. */
    public String getZone() {
        return isUniversal() ? "UTC" : zone.getId();
    }

    /**
     * To the minute, or to the second where {@code precision} is {@code second}, or the time of day alone where it is
     * {@code time}; in the visitor's zone, which the page names once, or in UTC, which the time itself names.
     */
    public String moment(Instant moment, String precision) {
        return moment(moment, precision, zone) + (isUniversal() ? " UTC" : "");
    }

    /** The same moment for whoever compares notes across zones. */
    public String universal(Instant moment, String precision) {
        return moment(moment, "time".equals(precision) ? "minute" : precision, ZoneOffset.UTC) + " UTC";
    }

    private boolean isUniversal() {
        return zone.equals(ZoneOffset.UTC);
    }

    private String moment(Instant moment, String precision, ZoneId where) {
        DateTimeFormatter format =
                switch (precision) {
                    case "second" -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM);
                    case "time" -> DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
                    default -> DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT);
                };
        return format.withLocale(dateLocale()).withZone(where).format(moment);
    }

    /** A duration as one would say it: {@code 8.4 s}, {@code 2 min 14 s}. */
    public String span(Duration span) {
        return Spans.say(span, this);
    }

    /** The day of a moment, in the visitor's zone. */
    public String dayOf(Instant moment) {
        return day(LocalDate.ofInstant(moment, zone));
    }

    /** A day as a heading: {@code Today}, {@code Yesterday}, or the day of the week. */
    public String nearDay(LocalDate day, LocalDate today) {
        long ago = ChronoUnit.DAYS.between(day, today);
        if (ago == 0 || ago == 1) {
            return say(ago == 0 ? "day.today" : "day.yesterday");
        }
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL_STANDALONE, locale);
    }

    public String number(long number) {
        return NumberFormat.getInstance(locale).format(number);
    }

    /** A number of bytes as one would say it: {@code 4.2 MB}. */
    public String size(long bytes) {
        return Sizes.say(bytes, locale);
    }

    /** {@code May 2026}, or {@code May} where {@code style} is {@code short}. */
    public String month(YearMonth month, String style) {
        return DateTimeFormatter.ofPattern("short".equals(style) ? "LLL" : "LLLL uuuu", dateLocale())
                .format(month);
    }

    /** English alone would put the month first. */
    private Locale dateLocale() {
        return locale.equals(Locale.ENGLISH) ? Locale.UK : locale;
    }
}
