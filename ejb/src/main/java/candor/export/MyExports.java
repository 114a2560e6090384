package candor.export;

import candor.export.model.DataExport;
import candor.export.model.ExportFilter;
import candor.export.model.Orderer;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.platform.StoredBytes;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.LocalBean;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The caller's own exports. Fetching one is no look at another's data, so it is not recorded as one (R19). */
@Stateless
@LocalBean
@RolesAllowed(Roles.CUSTOMER)
public class MyExports implements OrderedExports<ExportFilter> {
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

    @Override
    public Optional<UUID> orderAgain(UUID id) {
        return orders.find(me(), id).map(each -> order(Filters.read(each.filter()), each.language()));
    }

    @Override
    public List<ExportView<ExportFilter>> list() {
        return orders.of(me()).stream().map(MyExports::view).toList();
    }

    @Override
    public Optional<ExportView<ExportFilter>> find(UUID id) {
        return orders.find(me(), id).map(MyExports::view);
    }

    @Override
    public Optional<StoredBytes> content(UUID id) {
        return orders.content(me(), id);
    }

    @Override
    public boolean remove(UUID id) {
        return orders.remove(me(), id);
    }

    private static ExportView<ExportFilter> view(DataExport order) {
        return ExportView.of(order, Filters.read(order.filter()));
    }

    private Orderer me() {
        return Orderer.ofOneself(current.caller().personId());
    }
}
