package candor.portal.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

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
        String others = query == null
                ? ""
                : Arrays.stream(query.split("&"))
                        .filter(each -> !each.isEmpty() && !each.startsWith("language="))
                        .map(each -> each + "&")
                        .collect(Collectors.joining());
        return "?" + others + "language=" + language.toLanguageTag();
    }
}
