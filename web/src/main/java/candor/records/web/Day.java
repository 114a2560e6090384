package candor.records.web;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/**
 * What of a list occurred on one day.
 *
 * @param reports newest first
 */
public record Day(LocalDate date, List<Report> reports) {

    /** @param zone whose days they are */
    static List<Day> of(List<Report> newestFirst, ZoneId zone) {
        List<Day> days = new ArrayList<>();
        for (Report report : newestFirst) {
            LocalDate date = report.occurredAt().atZone(zone).toLocalDate();
            if (days.isEmpty() || !days.get(days.size() - 1).date.equals(date)) {
                days.add(new Day(date, new ArrayList<>()));
            }
            days.get(days.size() - 1).reports.add(report);
        }
        return days;
    }
}
