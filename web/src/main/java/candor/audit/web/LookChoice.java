package candor.audit.web;

import candor.audit.LookSearch;
import candor.portal.web.AddressReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which looks are asked for, as an address says it.
 *
 * @param user       whose records were seen
 * @param from       the first day, in {@code zone}
 * @param to         the last day, in {@code zone}
 * @param understood whether every part of the address could be read; what could not is left out
 */
public record LookChoice(
        @Nullable String user,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        ZoneId zone,
        boolean understood) {
    static final LookChoice NONE = new LookChoice(null, null, null, ZoneOffset.UTC, true);

    /** @param visitors the zone in which the visitor means a day, if the address does not say another */
    static LookChoice of(Map<String, String> address, ZoneId visitors) {
        AddressReader read = new AddressReader(address);
        String user = read.text("user");
        LocalDate from = read.value("from", AddressReader::day);
        LocalDate to = read.value("to", AddressReader::day);
        ZoneId zone = read.value("zone", ZoneId::of);
        return new LookChoice(user, from, to, zone == null ? visitors : zone, read.understood());
    }

    LookSearch search(@Nullable String cursor, int limit) {
        Instant since = from == null ? null : from.atStartOfDay(zone).toInstant();
        Instant before = to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant();
        return new LookSearch(user, since, before, cursor, limit);
    }

    /** Of the page that begins there, filtered alike. */
    String address(String cursor) {
        Map<String, Object> parts = new LinkedHashMap<>();
        parts.put("user", user);
        parts.put("from", from);
        parts.put("to", to);
        parts.put("zone", from == null && to == null ? null : zone);
        parts.put("cursor", cursor);
        return parts.entrySet().stream()
                .filter(part -> part.getValue() != null)
                .map(part ->
                        part.getKey() + "=" + URLEncoder.encode(part.getValue().toString(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    public boolean active() {
        return user != null || from != null || to != null;
    }
}
