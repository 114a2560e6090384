package candor.reports.web;

import candor.policy.model.Surface;
import candor.portal.web.ListPlace;
import candor.portal.web.Visitor;
import candor.reports.MyReports;
import candor.reports.ReportPage;
import candor.reports.ReportView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What of my reports was kept and what was let go, newest first. */
@Named
@RequestScoped
public class ReportsPage {
    @Inject
    private MyReports reports;

    @Inject
    private Visitor visitor;

    @Inject
    private FacesContext faces;

    private @Nullable Surface surface;
    private ListPlace place = new ListPlace(null);
    private ReportPage page = new ReportPage(List.of(), null);

    public void load() {
        Map<String, String> address = faces.getExternalContext().getRequestParameterMap();
        place = new ListPlace(address.get("cursor"));
        surface = Arrays.stream(Surface.values())
                .filter(each -> each.name().equals(address.get("surface")))
                .findFirst()
                .orElse(null);
        if (!visitor.isStranger()) {
            page = place.find(cursor -> reports.find(surface, cursor));
        }
    }

    public List<ReportView> getReports() {
        return page.items();
    }

    public @Nullable Surface getSurface() {
        return surface;
    }

    public List<Surface> getSurfaces() {
        return List.of(Surface.values());
    }

    public boolean isFirst() {
        return place.isFirst();
    }

    /** The address of the newest reports of the chosen surface. */
    public String getNewest() {
        return surface == null ? "?" : "?surface=" + surface;
    }

    /** The address of the next page; absent: there is none. */
    public @Nullable String getOlder() {
        return page.next() == null ? null : "?cursor=" + page.next() + (surface == null ? "" : "&surface=" + surface);
    }
}
