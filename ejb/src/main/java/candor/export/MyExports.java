package candor.export;

import candor.export.model.DataExport;
import candor.export.model.DataExports;
import candor.export.model.ExportFilter;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.platform.StoredBytes;
import candor.platform.TimeOrderedIds;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The caller's own exports. Fetching one is no look at another's data, so it is not recorded as one (R19). */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class MyExports {
    private static final int SHOWN = 50;

    @Inject
    private CurrentPerson current;

    @Inject
    private DataExports exports;

    @Inject
    private ExportSettings settings;

    @Inject
    private TimeOrderedIds ids;

    @Inject
    private Clock clock;

    /**
     * Orders one. While one is under way, that one is the answer, whatever was asked for.
     *
     * @param language {@code de}, or anything else for English: of the page to read
     * @throws TooManyExportsException if the day's orders are used up
     */
    public UUID order(ExportFilter filter, String language) {
        UUID person = current.caller().personId();
        Optional<DataExport> underWay = exports.underWay(person);
        if (underWay.isPresent()) {
            return underWay.get().id();
        }
        if (exports.orderedSince(person, now().minus(Duration.ofDays(1))) >= settings.aDay()) {
            throw new TooManyExportsException();
        }
        DataExport order = new DataExport(
                ids.next(), person, now(), Filters.write(filter).toString(), "de".equals(language) ? "de" : "en");
        exports.add(order);
        return order.id();
    }

    /**
     * Orders once more what was ordered before.
     *
     * @return absent: there is no such order
     * @throws TooManyExportsException if the day's orders are used up
     */
    public Optional<UUID> orderAgain(UUID id) {
        return mine(id).map(each -> order(Filters.read(each.filter()), each.language()));
    }

    /** The caller's latest, the newest first. */
    public List<ExportView> list() {
        return exports.of(current.caller().personId(), SHOWN).stream()
                .map(ExportView::of)
                .toList();
    }

    public Optional<ExportView> find(UUID id) {
        return mine(id).map(ExportView::of);
    }

    /** The ZIP; absent before it is finished and once it has expired. */
    public Optional<StoredBytes> content(UUID id) {
        return mine(id).filter(each -> each.isReadyAt(now()))
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
    public boolean remove(UUID id) {
        exports.lock(id); // before it is read: an attempt under way may be about to finish
        Optional<DataExport> found = mine(id);
        found.ifPresent(each -> {
            exports.deletePieces(id);
            each.takeBack(now());
        });
        return found.isPresent();
    }

    private Optional<DataExport> mine(UUID id) {
        return exports.find(current.caller().personId(), id);
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
