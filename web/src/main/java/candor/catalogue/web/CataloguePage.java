package candor.catalogue.web;

import candor.catalogue.Audience;
import candor.catalogue.Catalogue;
import candor.catalogue.CatalogueSurface;
import candor.catalogue.CurrentCatalogue;
import candor.policy.model.Sensitivity;
import candor.policy.model.Surface;
import candor.portal.web.Words;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

/** What is collected, for whoever wants to know; nobody has to sign in for it. */
@Named
@RequestScoped
public class CataloguePage {
    @Inject
    private CurrentCatalogue current;

    @Inject
    private Words words;

    private Catalogue catalogue;

    @PostConstruct
    void read() {
        catalogue = current.get();
    }

    public Catalogue getCatalogue() {
        return catalogue;
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
        return name("Catalogue", audience);
    }

    /** The same for the head of a column: {@code Enterprise, with agreement}. */
    public String shortNameOf(Audience audience) {
        return name("Catalogue.short", audience);
    }

    private String name(String vocabulary, Audience audience) {
        StringJoiner name = new StringJoiner(", ");
        audience.licenses().stream()
                .map(license -> license.map(Enum::name).orElse("NONE"))
                .sorted()
                .forEach(license -> name.add(words.of(vocabulary + ".license", license)));
        audience.hostings().stream().sorted().forEach(hosting -> name.add(words.of(vocabulary + ".hosting", hosting)));
        if (audience.agreement() != null) {
            name.add(words.of(vocabulary + ".agreement", audience.agreement()));
        }
        return name.length() == 0 ? words.say("catalogue.everybody") : name.toString();
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
