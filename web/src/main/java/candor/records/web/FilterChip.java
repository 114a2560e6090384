package candor.records.web;

import candor.portal.web.Words;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * A filter that is on.
 *
 * @param name    what it restricts, in the visitor's language
 * @param value   to what
 * @param without the address of the list without it
 */
public record FilterChip(String name, String value, String without) {

    static List<FilterChip> of(RecordFilters filters, Words words) {
        List<FilterChip> chips = new ArrayList<>();
        FilterLinks links = filters.links();
        if (filters.surface() != null) {
            String surface = words.of("Surface", filters.surface());
            chips.add(new FilterChip(words.say("filters.surface"), surface, links.onSurface(null)));
        }
        if (filters.category() != null) {
            String category = words.of("Category", filters.category());
            chips.add(new FilterChip(words.say("filters.category"), category, links.leavingOut("category")));
        }
        if (filters.when().given()) {
            chips.add(new FilterChip(words.say("filters.when"), said(filters.when(), words), links.inPeriod(null)));
        }
        if (filters.user() != null) {
            chips.add(new FilterChip(words.say("filters.person"), filters.user(), links.leavingOut("user")));
        }
        if (filters.text() != null) {
            chips.add(new FilterChip(words.say("filters.text"), filters.text(), links.leavingOut("q")));
        }
        return List.copyOf(chips);
    }

    private static String said(When when, Words words) {
        if (when.period() != null) {
            return words.of("Period", when.period());
        }
        String days = days(when, words);
        return when.elsewhere() ? words.say("filters.days.elsewhere", days, when.zone()) : days;
    }

    private static String days(When when, Words words) {
        LocalDate from = when.from();
        LocalDate to = when.to();
        YearMonth month = when.month();
        if (month != null) {
            return words.month(month, "full");
        }
        if (from == null) {
            return to == null ? "" : words.say("filters.days.until", words.day(to));
        }
        return to == null
                ? words.say("filters.days.since", words.day(from))
                : from.equals(to) ? words.day(from) : words.say("filters.days.between", words.day(from), words.day(to));
    }
}
