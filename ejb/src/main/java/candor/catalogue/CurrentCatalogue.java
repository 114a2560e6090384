package candor.catalogue;

import candor.collection.minimization.RecordKinds;
import candor.policy.PolicyVersions;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;

/** The catalogue of the policy version that is in force today. */
@Stateless
@PermitAll
public class CurrentCatalogue {
    @Inject
    private PolicyVersions policies;

    @Inject
    private Clock clock;

    public Catalogue get() {
        return Catalogue.of(policies.inForceOn(LocalDate.now(clock)), RecordKinds.all());
    }
}
