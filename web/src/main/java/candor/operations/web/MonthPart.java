package candor.operations.web;

import candor.operations.model.OperationsRows.Partition;
import java.time.YearMonth;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A part of the table of records.
 *
 * @param month  that its records occurred in; absent: the name says none
 * @param rows   estimated by the database
 * @param grown  bytes since a week ago, which may be fewer; absent: nobody looked then
 * @param length of its bar by bytes, in hundredths of the longest one
 */
public record MonthPart(
        String name,
        @Nullable YearMonth month,
        long rows,
        long bytes,
        @Nullable Long grown,
        int length) {
    private static final Pattern MONTH = Pattern.compile("_(\\d{4})(0[1-9]|1[0-2])$");

    /** The latest month first. */
    static List<MonthPart> of(List<Partition> partitions, Map<String, Long> weekAgo) {
        long most = partitions.stream().mapToLong(Partition::bytes).max().orElse(0);
        return partitions.stream()
                .sorted(Comparator.comparing(Partition::name).reversed())
                .map(each -> new MonthPart(
                        each.name(),
                        month(each.name()),
                        each.rows(),
                        each.bytes(),
                        grown(each, weekAgo),
                        Share.length(each.bytes(), most)))
                .toList();
    }

    /** One that was not there then has grown by all that it is. */
    private static @Nullable Long grown(Partition part, Map<String, Long> weekAgo) {
        return weekAgo.isEmpty() ? null : Long.valueOf(part.bytes() - weekAgo.getOrDefault(part.name(), 0L));
    }

    private static @Nullable YearMonth month(String name) {
        Matcher found = MONTH.matcher(name);
        return found.find() ? YearMonth.of(Integer.parseInt(found.group(1)), Integer.parseInt(found.group(2))) : null;
    }
}
