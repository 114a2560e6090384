package candor.diagnostics.performance.web;

import candor.diagnostics.performance.DifferencesView;
import candor.diagnostics.performance.GroupDifferences;
import candor.portal.web.AddressReader;
import candor.portal.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What sets those apart who met a group's errors: a part of the group's page. */
@Named
@RequestScoped
public class DifferencesCard {
    @Inject
    private GroupDifferences differences;

    @Inject
    private Visitor visitor;

    @Inject
    private FacesContext faces;

    private @Nullable DifferencesView view;

    public void load() {
        if (visitor.isStranger() || faces.getResponseComplete()) {
            return;
        }
        UUID group =
                new AddressReader(faces.getExternalContext().getRequestParameterMap()).value("id", UUID::fromString);
        view = group == null ? null : differences.find(group).orElse(null);
    }

    /** Absent: the group has no occurrence any more. */
    public @Nullable DifferencesView getView() {
        return view;
    }
}
