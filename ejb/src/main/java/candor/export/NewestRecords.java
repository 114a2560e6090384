package candor.export;

import candor.export.model.ExportedRow;
import candor.policy.model.Category;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Keeps the newest records of each category for the page to read: few, and of a long one only its beginning. */
final class NewestRecords {
    private static final int OF_EACH = 20;
    private static final int LONGEST = 4_000;
    private static final Comparator<Shown> OLDEST_FIRST =
            Comparator.comparing(Shown::occurredAt).thenComparing(Shown::id);

    private final SortedMap<Category, PriorityQueue<Shown>> newest = new TreeMap<>();

    /**
     * A record on the page.
     *
     * @param content its JSON, or only the beginning of it where it is {@code shortened}
     */
    record Shown(
            UUID id,
            Instant occurredAt,
            String content,
            boolean shortened,
            @Nullable Asset asset) {}

    /** @param file in the ZIP; {@code name} and {@code mediaType} as its sender put it */
    record Asset(String file, String name, String mediaType) {}

    void offer(RecordText record) {
        ExportedRow row = record.row();
        PriorityQueue<Shown> queue =
                newest.computeIfAbsent(row.category(), any -> new PriorityQueue<>(OF_EACH + 1, OLDEST_FIRST));
        if (queue.size() == OF_EACH && !row.occurredAt().isAfter(queue.element().occurredAt())) {
            return;
        }
        queue.add(shown(record));
        if (queue.size() > OF_EACH) {
            queue.remove();
        }
    }

    private static Shown shown(RecordText record) {
        ExportedRow row = record.row();
        boolean tooLong = row.content().length() > LONGEST;
        String text = tooLong ? row.content().substring(0, LONGEST) : row.content();
        return new Shown(row.id(), row.occurredAt(), text, tooLong, row.asset() == null ? null : asset(record));
    }

    private static Asset asset(RecordText record) {
        String name = record.member("fileName");
        return new Asset(AssetName.of(record.row().id(), name), name, record.member("mediaType"));
    }

    /** By category, the newest first. */
    SortedMap<Category, List<Shown>> all() {
        return newest.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        each -> each.getValue().stream()
                                .sorted(OLDEST_FIRST.reversed())
                                .toList(),
                        (one, other) -> one,
                        TreeMap::new));
    }
}
