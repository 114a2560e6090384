package candor.portal.web;

import candor.platform.web.LanguageChoice;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;

/** The languages in the footer, each by its own name, and where each is chosen. */
@Named
@RequestScoped
public class LanguageSwitch {
    @Inject
    private HttpServletRequest request;

    public List<Locale> getLanguages() {
        return List.of(Locale.ENGLISH, Locale.GERMAN);
    }

    public String nameOf(Locale language) {
        return language.getDisplayLanguage(language);
    }

    public boolean isSpoken(Locale language) {
        return language.equals(FacesContext.getCurrentInstance().getViewRoot().getLocale());
    }

    /** This very page, filters included, asked for in another language. */
    public String address(Locale language) {
        String query = request.getQueryString();
        String others = query == null ? "" : LanguageChoice.others(query);
        return "?" + others + (others.isEmpty() ? "" : "&") + "language=" + language.toLanguageTag();
    }
}
