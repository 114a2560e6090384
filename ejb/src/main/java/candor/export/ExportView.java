package candor.export;

import candor.export.model.DataExport;
import candor.work.model.LongWork.State;
import com.fasterxml.jackson.annotation.JsonIgnore;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An export, as a client sees it (contract).
 *
 * @param filter    what was asked for
 * @param progress  from 0 to 1
 * @param counts    records by category; empty until it is completed
 * @param expiresAt until when it can be fetched
 * @param size      of the ZIP, in bytes
 * @param sha256    of the ZIP, in hexadecimal digits
 * @param <F>       what can be asked for
 */
public record ExportView<F>(
        UUID id,
        String state,
        F filter,
        double progress,
        Map<String, Long> counts,
        Instant orderedAt,
        @Nullable Instant expiresAt,
        @Nullable Long size,
        @Nullable String sha256) {

    /** Whether it waits or is being made. */
    @JsonIgnore
    public boolean isUnderWay() {
        return state.equals(State.WAITING.name()) || state.equals(State.RUNNING.name());
    }

    static <F> ExportView<F> of(DataExport order, F filter) {
        return new ExportView<>(
                order.id(),
                order.state().name(),
                filter,
                Math.round(order.progress() * 100) / 100.0,
                Filters.counts(order.counts()),
                order.orderedAt(),
                order.expiresAt().orElse(null),
                order.size().orElse(null),
                order.sha256().map(HexFormat.of()::formatHex).orElse(null));
    }
}
