package candor.portal.web;

import candor.platform.Language;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.application.Application;
import jakarta.faces.application.ViewHandler;
import jakarta.faces.application.ViewHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.servlet.http.Cookie;
import java.util.Iterator;
import java.util.Locale;

/** Speaks the language that the visitor chose in the footer; without a choice, the browser's. */
public class ChosenLanguage extends ViewHandlerWrapper {
    /** The cookie that remembers the choice: a language's tag. */
    public static final String COOKIE = "language";

    public ChosenLanguage(ViewHandler wrapped) {
        super(wrapped);
    }

    /** What services say for this page, they say in its language as well. */
    @Override
    public Locale calculateLocale(FacesContext context) {
        Locale chosen = choose(context);
        CDI.current().select(Language.class).get().speak(chosen);
        return chosen;
    }

    private Locale choose(FacesContext context) {
        Object kept = context.getExternalContext().getRequestCookieMap().get(COOKIE);
        if (kept instanceof Cookie cookie && isSpoken(cookie.getValue(), context.getApplication())) {
            return Locale.forLanguageTag(cookie.getValue());
        }
        return super.calculateLocale(context);
    }

    private static boolean isSpoken(String tag, Application application) {
        Iterator<Locale> supported = application.getSupportedLocales();
        while (supported.hasNext()) {
            if (supported.next().toLanguageTag().equals(tag)) {
                return true;
            }
        }
        return application.getDefaultLocale().toLanguageTag().equals(tag);
    }
}
