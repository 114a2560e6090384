package candor.audit.web;

import candor.audit.LookPage;
import candor.audit.MyAccesses;
import candor.audit.model.PastLook;
import candor.audit.model.SeenRecord;
import candor.portal.web.ListPlace;
import candor.portal.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who looked at my records, newest first. */
@Named
@RequestScoped
public class MyAccessesPage {
    private static final int ON_A_PAGE = 50;

    @Inject
    private MyAccesses accesses;

    @Inject
    private Visitor visitor;

    @Inject
    private FacesContext faces;

    private ListPlace place = new ListPlace(null);
    private LookPage page = new LookPage(List.of(), null);
    private Map<UUID, List<SeenRecord>> seen = Map.of();

    public void load() {
        place = new ListPlace(
                faces.getExternalContext().getRequestParameterMap().get("cursor"));
        if (!visitor.isStranger()) {
            page = place.find(cursor -> accesses.find(cursor, ON_A_PAGE));
            seen = accesses.stillThere(page);
        }
    }

    /** Some of the records that a look was at and that are still there. */
    public List<SeenRecord> recordsOf(PastLook look) {
        return seen.getOrDefault(look.id(), List.of());
    }

    public List<PastLook> getLooks() {
        return page.items();
    }

    public @Nullable String getNext() {
        return page.next();
    }

    public boolean isFirst() {
        return place.isFirst();
    }
}
