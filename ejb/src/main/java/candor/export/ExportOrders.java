package candor.export;

import candor.export.model.DataExport;
import candor.export.model.DataExports;
import candor.export.model.ExportFilter;
import candor.export.model.Orderer;
import candor.platform.StoredBytes;
import candor.platform.TimeOrderedIds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Orders for exports, whoever gives them. Whether somebody may is asked by the services that call it, inside their transactions. */
@ApplicationScoped
class ExportOrders {
    private static final int SHOWN = 50;

    @Inject
    private DataExports exports;

    @Inject
    private ExportSettings settings;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /** An order as it came about. @param added whether it is a new one, and not the one under way */
    record Ordered(UUID id, boolean added) {}

    /**
     * Adds one. While one of the orderer's is under way, that one is the answer, whatever was asked for.
     *
     * @param people   of an organization's rows only these people's; empty: all of them
     * @param language {@code de}, or anything else for English: of the page to read
     * @throws TooManyExportsException if the day's orders are used up
     */
    Ordered add(Orderer orderer, Set<UUID> people, ExportFilter filter, String language) {
        Optional<DataExport> underWay = exports.underWay(orderer);
        if (underWay.isPresent()) {
            return new Ordered(underWay.get().id(), false);
        }
        if (exports.orderedSince(orderer, now().minus(Duration.ofDays(1))) >= settings.aDay()) {
            throw new TooManyExportsException();
        }
        DataExport order = new DataExport(
                ids.next(),
                orderer,
                now(),
                people,
                Filters.write(filter).toString(),
                "de".equals(language) ? "de" : "en");
        exports.add(order);
        return new Ordered(order.id(), true);
    }

    /** The orderer's latest, the newest first. */
    List<DataExport> of(Orderer orderer) {
        return exports.of(orderer, SHOWN);
    }

    Optional<DataExport> find(Orderer orderer, UUID id) {
        return exports.find(orderer, id);
    }

    /** The ZIP; absent before it is finished and once it has expired. */
    Optional<StoredBytes> content(Orderer orderer, UUID id) {
        return find(orderer, id)
                .filter(each -> each.isReadyAt(now()))
                .map(each -> new StoredBytes(
                        each.size().orElseThrow(),
                        HexFormat.of().formatHex(each.sha256().orElseThrow()),
                        position -> exports.piece(id, each.attempt(), position)));
    }

    /**
     * Cancels one that is under way, removes one that has ended. That it was ordered still counts against the day's orders.
     *
     * @return whether there was one
     */
    boolean remove(Orderer orderer, UUID id) {
        exports.lock(id); // before it is read: an attempt under way may be about to finish
        Optional<DataExport> found = find(orderer, id);
        found.ifPresent(each -> {
            exports.deletePieces(id);
            each.takeBack(now());
        });
        return found.isPresent();
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
