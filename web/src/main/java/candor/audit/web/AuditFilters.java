package candor.audit.web;

import candor.audit.model.AuditFilter;
import candor.audit.model.AuditedAct.Kind;
import candor.portal.web.AddressReader;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The filters of the audit as they stand in the page's address.
 *
 * @param from       the first day, in the visitor's zone
 * @param to         the last day
 * @param understood whether every part of the address could be read; what could not is left out
 */
public record AuditFilters(
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable Kind kind,
        @Nullable String actor,
        @Nullable String action,
        @Nullable String organization,
        @Nullable String person,
        @Nullable String text,
        boolean understood) {

    static AuditFilters of(Map<String, String> address) {
        AddressReader read = new AddressReader(address);
        return new AuditFilters(
                read.value("from", AddressReader::day),
                read.value("to", AddressReader::day),
                read.value("kind", Kind::valueOf),
                read.text("actor"),
                read.text("action"),
                read.text("organization"),
                read.text("person"),
                read.text("q"),
                read.understood());
    }

    AuditFilter in(ZoneId zone) {
        return new AuditFilter(
                from == null ? null : from.atStartOfDay(zone).toInstant(),
                to == null ? null : to.plusDays(1).atStartOfDay(zone).toInstant(),
                kind,
                actor,
                action,
                organization,
                person,
                text);
    }

    public boolean active() {
        return !parts().isEmpty();
    }

    /** The list after a page, filtered alike. */
    public String after(String cursor) {
        Map<String, String> parts = parts();
        parts.put("cursor", cursor);
        return address(parts);
    }

    /** The list from its newest entry on, filtered alike. */
    public String newest() {
        return address(parts());
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        put(parts, "from", from);
        put(parts, "to", to);
        put(parts, "kind", kind);
        put(parts, "actor", actor);
        put(parts, "action", action);
        put(parts, "organization", organization);
        put(parts, "person", person);
        put(parts, "q", text);
        return parts;
    }

    private static void put(Map<String, String> parts, String name, @Nullable Object value) {
        if (value != null) {
            parts.put(name, value.toString());
        }
    }

    private static String address(Map<String, String> parts) {
        return parts.entrySet().stream()
                .map(part -> part.getKey() + "=" + URLEncoder.encode(part.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "audit.xhtml?", ""));
    }
}
