package candor.export;

import candor.audit.AccessLog;
import candor.audit.Look;
import candor.export.ExportLedger.Attempt;
import candor.export.model.ExportFilter;
import candor.identity.Roles;
import candor.records.OrganizationRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * That an organization's export is a look at its people's records (R19). It is written down in the transaction that finishes the
 * ZIP, before anybody can fetch it: for each person how many of their records it took, and for all of them the filter, so that the
 * look is found from each of the records without a row for every one (ADR 21).
 */
@ApplicationScoped
public class ExportLooks {
    @Inject
    private AccessLog accesses;

    /** @param heldAt when the rows were as they were read */
    void record(Attempt attempt, Instant heldAt, Map<UUID, Long> recordsByPerson) {
        if (attempt.organizationId() != null) {
            Map<String, String> filter = said(Filters.read(attempt.filter()));
            filter.put("heldAt", heldAt.toString());
            if (!attempt.people().isEmpty()) {
                filter.put("users", String.valueOf(attempt.people().size()));
            }
            accesses.recordOrdered(new Look(
                    attempt.person(),
                    Roles.ORG_ADMIN,
                    "EXPORT",
                    OrganizationRecords.EXPORT,
                    attempt.organizationId(),
                    filter,
                    recordsByPerson,
                    List.of()));
        }
    }

    /** For the audit: of people, how many. */
    static Map<String, String> details(OrganizationExportFilter wanted) {
        Map<String, String> details = said(wanted.rows());
        if (!wanted.users().isEmpty()) {
            details.put("users", String.valueOf(wanted.users().size()));
        }
        return details;
    }

    private static Map<String, String> said(ExportFilter filter) {
        Map<String, String> said = new TreeMap<>();
        put(said, "surfaces", words(filter.surfaces()));
        put(said, "categories", words(filter.categories()));
        put(said, "from", filter.from());
        put(said, "to", filter.to());
        return said;
    }

    private static @Nullable String words(Collection<? extends Enum<?>> chosen) {
        return chosen.isEmpty()
                ? null
                : chosen.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static void put(Map<String, String> said, String name, @Nullable Object value) {
        if (value != null) {
            said.put(name, value.toString());
        }
    }
}
