package candor.narrowing.web;

import candor.licensing.ToolNotGrantedException;
import candor.narrowing.CollectionNarrowings;
import candor.narrowing.NarrowingPreview;
import candor.narrowing.NarrowingView;
import candor.policy.model.ElementRef;
import candor.policy.model.Narrowing;
import candor.policy.model.Tool;
import candor.portal.web.DeskForm;
import candor.portal.web.ErrorAnswer;
import candor.portal.web.Visitor;
import candor.statement.web.OrganizationAgreementPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is collected for the organization, and switching parts of it off: chosen, seen what it takes away, then done. */
@Named
@RequestScoped
public class OrganizationCollectionPage {
    private static final String HERE = "/organization/collection.xhtml";

    @Inject
    private CollectionNarrowings narrowings;

    @Inject
    private OrganizationAgreementPage agreement;

    @Inject
    private NarrowingRun run;

    @Inject
    private Visitor visitor;

    @Inject
    private DeskForm form;

    @Inject
    private FacesContext faces;

    private Set<ElementRef> chosen = Set.of();
    private List<CollectedCategory> categories = List.of();
    private @Nullable NarrowingView view;
    private @Nullable NarrowingPreview preview;

    /** Reads the address, or does what a button said. */
    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        try {
            act();
        } catch (ToolNotGrantedException without) {
            ErrorAnswer.FORBIDDEN.send(faces);
        }
    }

    private void act() throws IOException {
        choose(form.all("omit").toArray(String[]::new));
        if (form.isPressed() && (form.has("narrow") || form.has("reapply"))) {
            form.go(form.has("narrow") ? narrow() : HERE + "?run=" + run.order() + "#held");
            return;
        }
        NarrowingView found = narrowings.current();
        view = found;
        agreement.load();
        if (isManaging()) {
            run.load(faces.getExternalContext().getRequestParameterMap(), found);
            if (form.has("see") && !chosen.isEmpty()) {
                preview = narrowings.preview(new Narrowing(chosen));
            } else if (form.has("see")) {
                form.remark("organization.collection.nothingChosen");
            }
        }
        categories = CollectedCategory.of(found, chosen);
    }

    /** What is switched off already stays off: this page never takes anything back. */
    private String narrow() {
        Set<ElementRef> all = new HashSet<>(narrowings.current().omit());
        if (chosen.isEmpty() || !all.addAll(chosen)) {
            return HERE;
        }
        narrowings.narrow(new Narrowing(all));
        return HERE + "?done=1#held";
    }

    private void choose(String... sent) {
        Set<ElementRef> read = CollectedCategory.read(sent);
        chosen = read == null ? Set.of() : read;
        if (read == null) {
            form.remark("filters.notUnderstood");
        }
    }

    public List<CollectedCategory> getCategories() {
        return categories;
    }

    /** Absent: nothing may be shown. */
    public @Nullable NarrowingView getView() {
        return view;
    }

    /** What the choice would take away; absent: nothing has been chosen. */
    public @Nullable NarrowingPreview getPreview() {
        return preview;
    }

    public Set<ElementRef> getChosen() {
        return chosen;
    }

    public boolean isManaging() {
        return agreement.getAgreement() != null && agreement.getAgreement().grants(Tool.MANAGE);
    }

    /** For words that are said of several elements. */
    public List<String> one(String element) {
        return List.of(element);
    }

    public boolean isDone() {
        return form.has("done");
    }
}
