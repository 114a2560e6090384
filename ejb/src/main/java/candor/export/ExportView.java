package candor.export;

import candor.export.model.DataExport;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export, as a client sees it (contract).
 *
 * @param progress  from 0 to 1
 * @param counts    records by category; empty until it is completed
 * @param expiresAt until when it can be fetched
 * @param size      of the ZIP, in bytes
 * @param sha256    of the ZIP, in hexadecimal digits
 */
public record ExportView(
        UUID id,
        String state,
        double progress,
        Map<String, Long> counts,
        Instant orderedAt,
        @Nullable Instant expiresAt,
        @Nullable Long size,
        @Nullable String sha256) {

    static ExportView of(DataExport order) {
        return new ExportView(
                order.id(),
                order.state().name(),
                Math.round(order.progress() * 100) / 100.0,
                Filters.counts(order.counts()),
                order.orderedAt(),
                order.expiresAt().orElse(null),
                order.size().orElse(null),
                order.sha256().map(HexFormat.of()::formatHex).orElse(null));
    }
}
