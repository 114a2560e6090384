package candor.statement;

import candor.decision.Decision;
import candor.licensing.HeldLicense;
import candor.licensing.InForce;
import candor.licensing.InForce.Holder;
import candor.licensing.Situation;
import candor.licensing.Source;
import candor.licensing.Source.Deployed;
import candor.licensing.model.LicenseHoldings.PrivateServer;
import candor.policy.model.Category;
import candor.policy.model.Hosting;
import candor.policy.model.Surface;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A way on which data about somebody may reach us, as the door sees it: a source. It need not have sent anything yet, nor
 * have a key.
 *
 * @param server  name of the private deployment
 * @param license reference of the license
 */
record Way(Source source, @Nullable String server, @Nullable String license) {
    /** Decisions do not depend on which source it is, but on what stands behind it. */
    private static final UUID ANY = new UUID(0, 0);

    static Way website() {
        return new Way(new Source(ANY, Surface.WEBSITE, null, null), null, null);
    }

    static Way sharedCloud() {
        return new Way(new Source(ANY, Surface.CLOUD, null, new Deployed(Hosting.SHARED, null)), null, null);
    }

    static Way through(PrivateServer server, Holder organization) {
        Deployed deployed = new Deployed(server.hosting(), organization);
        return new Way(new Source(server.deployment(), Surface.CLOUD, null, deployed), server.name(), null);
    }

    static Way softwareOf(HeldLicense license) {
        return new Way(new Source(license.id(), Surface.SOFTWARE, license.id(), null), null, license.reference());
    }

    RulesInForce rules(Situation situation, Decision decision) {
        InForce now = situation.arrived();
        return new RulesInForce(
                source.surface(),
                source.hosting(),
                server,
                license,
                now.licenseType(),
                now.organization(),
                now.agreement() == null ? null : now.agreement().version(),
                Category.of(source.surface()).stream().map(decision::ruling).toList());
    }
}
