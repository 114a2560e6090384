package candor.catalogue.web;

import candor.catalogue.Audience;
import candor.policy.Case;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.portal.web.Words;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** Says whose data is meant, in the words of the catalogue: {@code Enterprise license, with a service agreement}. */
@Named
@RequestScoped
public class CaseNames {
    @Inject
    private Words words;

    public String of(Audience audience) {
        return name("Catalogue", audience.licenses(), audience.hostings(), audience.agreement());
    }

    /** The same for the head of a column: {@code Enterprise, with agreement}. */
    public String shortOf(Audience audience) {
        return name("Catalogue.short", audience.licenses(), audience.hostings(), audience.agreement());
    }

    /** An agreement is named where there may be one. */
    public String of(Case one) {
        return name(
                "Catalogue",
                List.of(Optional.ofNullable(one.license())),
                one.hosting() == null ? List.of() : List.of(one.hosting()),
                one.license() == LicenseType.ENTERPRISE ? one.agreement() : null);
    }

    private String name(
            String vocabulary,
            Collection<Optional<LicenseType>> licenses,
            Collection<Hosting> hostings,
            @Nullable Boolean agreement) {
        StringJoiner name = new StringJoiner(", ");
        licenses.stream()
                .map(license -> license.map(Enum::name).orElse("NONE"))
                .sorted()
                .forEach(license -> name.add(words.of(vocabulary + ".license", license)));
        hostings.stream().sorted().forEach(hosting -> name.add(words.of(vocabulary + ".hosting", hosting)));
        if (agreement != null) {
            name.add(words.of(vocabulary + ".agreement", agreement));
        }
        return name.length() == 0 ? words.say("catalogue.everybody") : name.toString();
    }
}
