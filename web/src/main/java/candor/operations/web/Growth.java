package candor.operations.web;

import candor.operations.model.DatabaseSizes.Size;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How the database has grown, drawn: a column a day, each {@value #STEP} wide and none higher than {@value #FULL}.
 *
 * @param days  those of the whole stretch; of one on which no node was up there is nothing to be seen
 * @param daily bytes a day, over the last {@value #LOOKED_BACK} days; fewer than none: it shrinks; absent: too few days are known
 */
public record Growth(List<Day> days, @Nullable Long daily, long bytes) {
    static final int STEP = 10;
    static final int FULL = 100;
    static final int LOOKED_BACK = 30;
    private static final int AHEAD = 90;

    /**
     * @param x     where its column begins, from the left
     * @param top   where it begins, from above
     * @param bytes of the whole database; absent: nobody looked
     */
    public record Day(LocalDate day, @Nullable Long bytes, int x, int top, int height) {}

    /** @param now bytes of today, which is looked at as it goes */
    static Growth of(List<Size> sizes, LocalDate today, long now) {
        TreeMap<LocalDate, Long> known = new TreeMap<>();
        sizes.forEach(each -> known.put(each.day(), each.bytes()));
        known.put(today, now);
        return new Growth(draw(known, today), daily(known, today), now);
    }

    private static List<Day> draw(TreeMap<LocalDate, Long> known, LocalDate today) {
        long most = Collections.max(known.values());
        List<Day> days = new ArrayList<>();
        for (LocalDate day = known.firstKey(); !day.isAfter(today); day = day.plusDays(1)) {
            Long bytes = known.get(day);
            int height = bytes == null ? 0 : Share.length(bytes, most);
            days.add(new Day(day, bytes, days.size() * STEP, FULL - height, height));
        }
        return List.copyOf(days);
    }

    private static @Nullable Long daily(TreeMap<LocalDate, Long> known, LocalDate today) {
        Map.Entry<LocalDate, Long> first = known.ceilingEntry(today.minusDays(LOOKED_BACK));
        long days = ChronoUnit.DAYS.between(first.getKey(), today);
        return days == 0 ? null : Long.valueOf((known.lastEntry().getValue() - first.getValue()) / days);
    }

    public int width() {
        return days.size() * STEP;
    }

    public boolean shrinking() {
        return daily != null && daily < 0;
    }

    /** Bytes a day, without saying in which direction. */
    public long pace() {
        return daily == null ? 0 : Math.abs(daily);
    }

    /** Bytes in {@value #AHEAD} days, if it goes on like this; never fewer than none. */
    public long estimate() {
        return daily == null ? bytes : Math.max(0, bytes + daily * AHEAD);
    }

    /** Those that somebody looked at, the latest first. */
    public List<Day> latestFirst() {
        List<Day> turned = new ArrayList<>(
                days.stream().filter(each -> each.bytes() != null).toList());
        Collections.reverse(turned);
        return turned;
    }

    public LocalDate first() {
        return days.get(0).day();
    }

    public LocalDate last() {
        return days.get(days.size() - 1).day();
    }
}
