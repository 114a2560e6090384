package candor.retention.web;

import candor.platform.Slice;
import candor.portal.web.ListPlace;
import candor.portal.web.Visitor;
import candor.retention.RetentionAhead;
import candor.retention.RetentionReport;
import candor.retention.StewardRetention;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What retention removed of everybody's, run by run, what failed and why, and what is to come (R15). */
@Named
@RequestScoped
public class StewardRetentionPage {
    private static final int ON_A_PAGE = 30;

    @Inject
    private StewardRetention retention;

    @Inject
    private FacesContext faces;

    @Inject
    private Visitor visitor;

    private Slice<RetentionReport> runs = new Slice<>(List.of(), null);
    private @Nullable RetentionAhead ahead;

    public void load() {
        if (!visitor.isStranger()) {
            String cursor = faces.getExternalContext().getRequestParameterMap().get("cursor");
            runs = new ListPlace(cursor).find(from -> retention.list(from, ON_A_PAGE));
            ahead = retention.ahead();
        }
    }

    /** The latest first. */
    public List<RetentionReport> getRuns() {
        return runs.items();
    }

    public @Nullable String getNext() {
        return runs.next();
    }

    /** Absent: whoever looks is nobody that the system knows. */
    public @Nullable RetentionAhead getAhead() {
        return ahead;
    }
}
