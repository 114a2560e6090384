package candor.records.web;

import candor.policy.model.Surface;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Map.Entry;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an organization's list holds, as the forms of exports and deletions read it from an address: by whole days. */
final class TakenAway {
    private TakenAway() {}

    /** Beginning with {@code ?}. */
    static String address(RecordFilters filters, Instant now) {
        When when = filters.when();
        Instant since = when.since(now);
        Stream<Entry<String, Object>> surfaces = filters.surface() == null
                ? Stream.of(Surface.SOFTWARE, Surface.CLOUD) // the website's records are each visitor's own (ADR 6)
                        .map(each -> Map.entry("surface", each))
                : part("surface", filters.surface());
        Stream<Entry<String, Object>> others = Stream.of(
                        part("category", filters.category()),
                        part("users", filters.user()),
                        part("from", since == null ? null : LocalDate.ofInstant(since, when.zone())),
                        part("to", when.to()),
                        part("zone", when.given() ? when.zone() : null))
                .flatMap(each -> each);
        return Stream.concat(surfaces, others)
                .map(part ->
                        part.getKey() + "=" + URLEncoder.encode(part.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    private static Stream<Entry<String, Object>> part(String name, @Nullable Object value) {
        return value == null ? Stream.of() : Stream.of(Map.entry(name, value));
    }
}
