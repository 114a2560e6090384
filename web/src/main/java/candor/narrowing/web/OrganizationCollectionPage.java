package candor.narrowing.web;

import candor.licensing.ToolNotGrantedException;
import candor.narrowing.CollectionNarrowings;
import candor.narrowing.NarrowingPreview;
import candor.narrowing.NarrowingView;
import candor.policy.model.ElementRef;
import candor.policy.model.Narrowing;
import candor.policy.model.Tool;
import candor.portal.web.ErrorAnswer;
import candor.portal.web.Visitor;
import candor.portal.web.Words;
import candor.statement.web.OrganizationAgreementPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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
    private Words words;

    @Inject
    private FacesContext faces;

    private Set<ElementRef> chosen = Set.of();
    private List<CollectedCategory> categories = List.of();
    private @Nullable NarrowingView view;
    private @Nullable NarrowingPreview preview;

    /**
     * Reads the address, or does what a button said. A postback alone can do anything: it has brought the state of a view that this
     * very session was given, which no other site can know.
     */
    public void load() throws IOException {
        if (visitor.isStranger()) {
            return;
        }
        try {
            act(faces.getExternalContext());
        } catch (ToolNotGrantedException without) {
            ErrorAnswer.FORBIDDEN.send(faces);
        }
    }

    private void act(ExternalContext context) throws IOException {
        Map<String, String> sent = context.getRequestParameterMap();
        choose(context.getRequestParameterValuesMap().getOrDefault("omit", new String[0]));
        if (faces.isPostback() && (sent.containsKey("narrow") || sent.containsKey("reapply"))) {
            context.redirect(sent.containsKey("narrow") ? narrow() : HERE + "?run=" + run.order() + "#held");
            faces.responseComplete();
            return;
        }
        NarrowingView found = narrowings.current();
        view = found;
        agreement.load();
        if (isManaging()) {
            run.load(sent, found);
            if (sent.containsKey("see") && !chosen.isEmpty()) {
                preview = narrowings.preview(new Narrowing(chosen));
            } else if (sent.containsKey("see")) {
                warn("organization.collection.nothingChosen");
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
            warn("filters.notUnderstood");
        }
    }

    private void warn(String key) {
        faces.addMessage(null, new FacesMessage(FacesMessage.SEVERITY_WARN, words.say(key), null));
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
        return faces.getExternalContext().getRequestParameterMap().containsKey("done");
    }
}
