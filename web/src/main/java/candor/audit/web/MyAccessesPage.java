package candor.audit.web;

import candor.audit.LookPage;
import candor.audit.MyAccesses;
import candor.audit.model.PastLook;
import candor.platform.InvalidCursorException;
import candor.portal.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
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

    private @Nullable String cursor;
    private LookPage page = new LookPage(List.of(), null);

    public void load() {
        cursor = faces.getExternalContext().getRequestParameterMap().get("cursor");
        if (!visitor.isStranger()) {
            page = find();
        }
    }

    /** A cursor that somebody made up begins at the newest. */
    private LookPage find() {
        try {
            return accesses.find(cursor, ON_A_PAGE);
        } catch (InvalidCursorException madeUp) {
            cursor = null;
            return accesses.find(null, ON_A_PAGE);
        }
    }

    public List<PastLook> getLooks() {
        return page.items();
    }

    public @Nullable String getNext() {
        return page.next();
    }

    public boolean isFirst() {
        return cursor == null;
    }
}
