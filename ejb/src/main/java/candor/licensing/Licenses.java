package candor.licensing;

import candor.licensing.model.LicenseTerm;
import candor.licensing.model.LicensingRepository;
import candor.licensing.model.Organization;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Reads what held for a license, for the intake: it has no caller but a collector key. */
@Stateless
@PermitAll
public class Licenses {
    @Inject
    private LicensingRepository licensing;

    /** @param signInNames the names that reports bring; only their assignments are read */
    public LicenseHistory historyOf(UUID license, Collection<String> signInNames) {
        List<LicenseTerm> terms = licensing.termsOf(license);
        List<UUID> organizations = terms.stream()
                .flatMap(each -> each.organization().stream())
                .map(Organization::id)
                .distinct()
                .toList();
        return new LicenseHistory(
                terms, licensing.agreementsOf(organizations), licensing.assignmentsTo(license, signInNames));
    }
}
