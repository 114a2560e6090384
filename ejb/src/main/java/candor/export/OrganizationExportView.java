package candor.export;

import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An organization's export, as the administrator who ordered it sees it: {@link ExportView} with the people in its filter.
 *
 * @param filter    what was asked for
 * @param progress  from 0 to 1
 * @param counts    records by category; empty until it is completed
 * @param expiresAt until when it can be fetched
 * @param size      of the ZIP, in bytes
 * @param sha256    of the ZIP, in hexadecimal digits
 */
public record OrganizationExportView(
        UUID id,
        String state,
        OrganizationExportFilter filter,
        double progress,
        Map<String, Long> counts,
        Instant orderedAt,
        @Nullable Instant expiresAt,
        @Nullable Long size,
        @Nullable String sha256) {

    /** Whether it waits or is being made. */
    @JsonIgnore
    public boolean isUnderWay() {
        return state.equals("WAITING") || state.equals("RUNNING");
    }

    static OrganizationExportView of(ExportView export, OrganizationExportFilter filter) {
        return new OrganizationExportView(
                export.id(),
                export.state(),
                filter,
                export.progress(),
                export.counts(),
                export.orderedAt(),
                export.expiresAt(),
                export.size(),
                export.sha256());
    }
}
