package candor.export.web;

import candor.export.OrganizationExportFilter;
import candor.export.OrganizationExports;
import candor.export.TooManyExportsException;
import candor.licensing.ToolNotGrantedException;
import candor.licensing.UnknownMemberException;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.portal.web.DeskForm;
import candor.portal.web.ErrorAnswer;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ordering a copy for the organization, and the copies that the administrator ordered. */
@Named
@RequestScoped
public class OrganizationExportsPage {
    private static final String HERE = "/organization/exports.xhtml";

    @Inject
    private OrganizationExports exports;

    @Inject
    private ExportCopies copies;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    @Inject
    private DeskForm form;

    @Inject
    private FacesContext faces;

    private OrganizationExportChoice choice = OrganizationExportChoice.of(Map.of(), ZoneOffset.UTC);

    /** Does what a button asked for, or shows the page. */
    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        choice = OrganizationExportChoice.of(form.everything(), words.zone());
        try {
            if (form.isPressed() && isDone()) {
                form.go(HERE);
            } else {
                copies.show(exports);
            }
        } catch (ToolNotGrantedException withoutExport) {
            ErrorAnswer.FORBIDDEN.send(faces);
        }
    }

    private boolean isDone() {
        try {
            copies.press(exports);
            return !form.has("order") || isOrdered();
        } catch (TooManyExportsException refused) {
            form.remark("exports.tooMany");
        } catch (UnknownMemberException nobody) {
            form.remark("filters.impossible.user");
        }
        return false;
    }

    private boolean isOrdered() {
        Optional<OrganizationExportFilter> wanted = choice.filter();
        wanted.ifPresentOrElse(
                filter -> exports.order(filter, words.language()), () -> form.remark("exports.noPeriod"));
        return wanted.isPresent();
    }

    /** What the form shows. */
    public OrganizationExportChoice getChoice() {
        return choice;
    }

    public List<Surface> getSurfaces() {
        return OrganizationExportChoice.SURFACES;
    }

    public List<Category> categories(Surface surface) {
        return Category.of(surface);
    }
}
