package candor.statement;

import candor.licensing.InForce.Holder;
import candor.policy.Ruling;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Surface;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is decided now of what reaches us on one way about one person.
 *
 * @param hosting      of the cloud deployment; absent on other surfaces
 * @param server       name of the private deployment; absent elsewhere
 * @param license      reference of the license whose software it is; absent on other surfaces
 * @param licenseType  under which it counts; absent: under none
 * @param organization for which it is collected
 * @param agreement    version of the agreement in force with that organization
 * @param rulings      of each of the surface's categories, in the policy's order
 */
public record RulesInForce(
        Surface surface,
        @Nullable Hosting hosting,
        @Nullable String server,
        @Nullable String license,
        @Nullable LicenseType licenseType,
        @Nullable Holder organization,
        @Nullable Integer agreement,
        List<Ruling> rulings) {

    public RulesInForce {
        rulings = List.copyOf(rulings);
    }
}
