package candor.hold;

import candor.hold.model.HeldRows;
import candor.hold.model.HoldScope;
import candor.hold.model.LegalHold;
import candor.hold.model.Lifting;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
import candor.licensing.model.Person;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Puts holds into the form in which stewards see them. */
@ApplicationScoped
public class HoldViews {
    @Inject
    private LicensingRepository licensing;

    @Inject
    private HeldRows rows;

    /** With the rows that it reaches now, as long as it is in force. */
    HoldView counted(LegalHold hold) {
        return view(hold, hold.isInForce() ? rows.count(hold.scope()) : null);
    }

    HoldView listed(LegalHold hold) {
        return view(hold, null);
    }

    private HoldView view(LegalHold hold, @Nullable Long records) {
        HoldScope scope = hold.scope();
        Optional<Lifting> lifting = hold.lifting();
        return new HoldView(
                hold.id(),
                scope.person() == null ? null : name(scope.person()),
                scope.organization() == null ? null : organization(scope.organization()),
                scope.surfaces(),
                scope.categories(),
                scope.from(),
                scope.to(),
                hold.reason(),
                hold.caseReference(),
                name(hold.setBy()),
                hold.setAt(),
                lifting.map(each -> name(each.by())).orElse(null),
                lifting.map(Lifting::at).orElse(null),
                lifting.map(Lifting::reason).orElse(null),
                records);
    }

    private String name(UUID person) {
        return licensing.people(List.of(person)).stream()
                .findFirst()
                .map(Person::signInName)
                .orElseThrow();
    }

    private String organization(UUID id) {
        return licensing.organization(id).map(Organization::name).orElseThrow();
    }
}
