package candor.catalogue;

import candor.collection.minimization.RecordKinds;
import candor.policy.PolicyVersions;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** The catalogues of the policy versions, first of all of the one that is in force today. */
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

    /** Of an earlier version, or of one that is announced; nothing if there is no such version. */
    public Optional<Catalogue> of(String version) {
        return policies.version(version).map(policy -> Catalogue.of(policy, RecordKinds.all()));
    }
}
