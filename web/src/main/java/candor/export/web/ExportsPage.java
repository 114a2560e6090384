package candor.export.web;

import candor.export.MyExports;
import candor.export.TooManyExportsException;
import candor.export.model.ExportFilter;
import candor.policy.model.Surface;
import candor.portal.web.DeskForm;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import candor.records.MySummary;
import candor.records.SummaryView;
import candor.records.web.OwnChoice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ordering a copy of one's own records, and the copies there are. */
@Named
@RequestScoped
public class ExportsPage {
    private static final String HERE = "/exports/";

    @Inject
    private MyExports exports;

    @Inject
    private ExportCopies copies;

    @Inject
    private MySummary summaries;

    @Inject
    private Visitor visitor;

    @Inject
    private Words words;

    @Inject
    private DeskForm form;

    private OwnChoice choice = OwnChoice.EVERYTHING;
    private @Nullable SummaryView summary;

    /** Does what a button asked for, or shows the page. */
    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        if (form.isPressed() && isDone()) {
            form.go(HERE);
            return;
        }
        copies.show(exports);
        summary = summaries.find();
    }

    private boolean isDone() {
        try {
            copies.press(exports);
            return !form.has("order") || isOrdered();
        } catch (TooManyExportsException refused) {
            form.remark("exports.tooMany");
            return false;
        }
    }

    private boolean isOrdered() {
        choice = OwnChoice.of(form.everything());
        if (!choice.possible()) {
            form.remark(choice.surfaces().isEmpty() ? "exports.noSurface" : "exports.noPeriod");
            return false;
        }
        ExportFilter wanted = new ExportFilter(
                choice.restricted(),
                Set.of(),
                choice.days().first(),
                choice.days().tooLate());
        exports.order(wanted, words.language());
        return true;
    }

    /** What the form shows. */
    public OwnChoice getChoice() {
        return choice;
    }

    public Surface[] getSurfaces() {
        return Surface.values();
    }

    public @Nullable SummaryView getSummary() {
        return summary;
    }
}
