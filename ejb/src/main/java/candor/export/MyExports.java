package candor.export;

import candor.export.model.ExportFilter;
import candor.export.model.Orderer;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.platform.StoredBytes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The caller's own exports. Fetching one is no look at another's data, so it is not recorded as one (R19). */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class MyExports {
    @Inject
    private CurrentPerson current;

    @Inject
    private ExportOrders orders;

    /**
     * Orders one. While one is under way, that one is the answer, whatever was asked for.
     *
     * @param language {@code de}, or anything else for English: of the page to read
     * @throws TooManyExportsException if the day's orders are used up
     */
    public UUID order(ExportFilter filter, String language) {
        return orders.add(me(), Set.of(), filter, language).id();
    }

    /**
     * Orders once more what was ordered before.
     *
     * @return absent: there is no such order
     * @throws TooManyExportsException if the day's orders are used up
     */
    public Optional<UUID> orderAgain(UUID id) {
        return orders.find(me(), id).map(each -> order(Filters.read(each.filter()), each.language()));
    }

    /** The caller's latest, the newest first. */
    public List<ExportView> list() {
        return orders.of(me()).stream().map(ExportView::of).toList();
    }

    public Optional<ExportView> find(UUID id) {
        return orders.find(me(), id).map(ExportView::of);
    }

    /** The ZIP; absent before it is finished and once it has expired. */
    public Optional<StoredBytes> content(UUID id) {
        return orders.content(me(), id);
    }

    /**
     * Cancels one that is under way, removes one that has ended. That it was ordered still counts against the day's orders.
     *
     * @return whether there was one
     */
    public boolean remove(UUID id) {
        return orders.remove(me(), id);
    }

    private Orderer me() {
        return Orderer.ofOneself(current.caller().personId());
    }
}
