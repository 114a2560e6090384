package candor.policy;

import candor.policy.model.AgreementTerms;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Surface;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A case that the general policy distinguishes: whose data a surface collects, and from where.
 *
 * @param license   absent for a visitor without one
 * @param hosting   of the cloud deployment; absent for other surfaces
 * @param agreement whether a service agreement is in force; it is taken to say nothing of its own, which leaves the
 *                  general policy as it is for those who have one
 */
public record Case(@Nullable LicenseType license, @Nullable Hosting hosting, boolean agreement) {
    private static final AgreementTerms SILENT = new AgreementTerms(Map.of(), false, Set.of(), false);

    /** All that a surface can meet: private servers are for enterprise licenses, only the website has visitors (clauses 1, 2). */
    public static List<Case> on(Surface surface) {
        List<Case> all = new ArrayList<>();
        if (surface == Surface.WEBSITE) {
            all.add(new Case(null, null, false));
        }
        if (surface != Surface.CLOUD) {
            all.add(new Case(LicenseType.CONSUMER, null, false));
            addEnterprise(null, all);
            return all;
        }
        all.add(new Case(LicenseType.CONSUMER, Hosting.SHARED, false));
        for (Hosting hosting : Hosting.values()) {
            addEnterprise(hosting, all);
        }
        return all;
    }

    private static void addEnterprise(@Nullable Hosting hosting, List<Case> all) {
        all.add(new Case(LicenseType.ENTERPRISE, hosting, true));
        all.add(new Case(LicenseType.ENTERPRISE, hosting, false));
    }

    public DecisionTable under(GeneralPolicy policy) {
        return policy.compile(license, hosting, agreement ? SILENT : null);
    }

    public boolean agreementMayChange(GeneralPolicy policy, Surface surface) {
        return policy.agreementMayChange(surface, license, hosting, agreement);
    }
}
