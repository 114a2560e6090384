package candor.retention.web;

import candor.licensing.ToolNotGrantedException;
import candor.portal.web.Visitor;
import candor.retention.OrganizationRetention;
import candor.retention.OrganizationRetentionView;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jspecify.annotations.Nullable;

/** What goes in the next 30 days, and what went. */
@Named
@RequestScoped
public class OrganizationRetentionPage {
    @Inject
    private OrganizationRetention service;

    @Inject
    private Visitor visitor;

    private @Nullable OrganizationRetentionView view;

    public void load() {
        if (!visitor.isStranger()) {
            try {
                view = service.find();
            } catch (ToolNotGrantedException withoutView) {
                view = null;
            }
        }
    }

    /** Absent: the organization's agreement does not let its administrators see it (R16). */
    public @Nullable OrganizationRetentionView getView() {
        return view;
    }
}
