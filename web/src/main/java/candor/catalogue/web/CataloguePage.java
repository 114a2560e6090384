package candor.catalogue.web;

import candor.catalogue.Audience;
import candor.catalogue.Catalogue;
import candor.catalogue.CatalogueCategory;
import candor.catalogue.CatalogueSurface;
import candor.catalogue.CurrentCatalogue;
import candor.catalogue.Treatment;
import candor.policy.model.Sensitivity;
import candor.policy.model.Surface;
import candor.portal.web.ErrorAnswer;
import candor.portal.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** What is collected, for whoever wants to know; nobody has to sign in for it. */
@Named
@RequestScoped
public class CataloguePage {

    @Inject
    private CurrentCatalogue current;

    @Inject
    private CaseNames names;

    @Inject
    private Words words;

    @Inject
    private FacesContext faces;

    private Catalogue catalogue;
    private boolean inForce;
    private boolean open;

    /** Of the version that the address names, else of the one in force; a version that there is not is not found. */
    public void load() throws IOException {
        ExternalContext context = faces.getExternalContext();
        Map<String, String> address = context.getRequestParameterMap();
        Catalogue now = current.get();
        String version = address.getOrDefault("version", now.policyVersion());
        Optional<Catalogue> asked = version.equals(now.policyVersion()) ? Optional.of(now) : current.of(version);
        inForce = version.equals(now.policyVersion());
        open = "all".equals(address.get("show"));
        if (asked.isEmpty()) {
            ErrorAnswer.NOT_FOUND.send(faces);
        }
        catalogue = asked.orElse(now);
    }

    public Catalogue getCatalogue() {
        return catalogue;
    }

    /** Whether it is of the version in force. */
    public boolean isInForce() {
        return inForce;
    }

    /** Whether every category is to be shown with all there is. */
    public boolean isOpen() {
        return open;
    }

    /** Where the page is with everything open, or with everything closed again. */
    public String getAddress() {
        String show = open ? "" : "show=all";
        String version = inForce ? "" : "version=" + catalogue.policyVersion();
        String query = version.isEmpty() || show.isEmpty() ? version + show : version + "&" + show;
        return query.isEmpty() ? "/catalogue/" : "/catalogue/?" + query;
    }

    /** How much of a category is kept: all of it, nothing, or so many of its elements. */
    public String keeps(CatalogueCategory category, Treatment treatment) {
        int all = category.elements().size();
        int left = all - treatment.omitted().size();
        if (left == 0) {
            return words.say("catalogue.omitted");
        }
        return left == all ? words.say("catalogue.kept") : words.say("catalogue.glimpse", left, all);
    }

    /** The software first, as on the landing page. */
    public List<CatalogueSurface> getSurfaces() {
        return List.of(catalogue.of(Surface.SOFTWARE), catalogue.of(Surface.CLOUD), catalogue.of(Surface.WEBSITE));
    }

    public Sensitivity[] getSensitivities() {
        return Sensitivity.values();
    }

    /** Whose data it is: {@code Enterprise license, with a service agreement}. */
    public String nameOf(Audience audience) {
        return names.of(audience);
    }

    /** The same for the head of a column: {@code Enterprise, with agreement}. */
    public String shortNameOf(Audience audience) {
        return names.shortOf(audience);
    }

    /** Names of the contract, which are in no language. */
    public String list(List<String> names) {
        return String.join(", ", names);
    }

    /** A word of the policy as a name of a style. */
    public String style(Enum<?> word) {
        return word.name().toLowerCase(Locale.ROOT);
    }
}
