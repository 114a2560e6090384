package candor.licensing;

import candor.licensing.InForce.Holder;
import candor.licensing.Source.Deployed;
import candor.licensing.model.CollectorKey;
import candor.licensing.model.CollectorSource;
import candor.licensing.model.LicensingRepository;
import candor.platform.model.Sha256;
import candor.policy.model.Hosting;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Tells the source behind a collector key. Anybody may ask: the key is the proof. */
@Stateless
@PermitAll
public class CollectorKeys {
    @Inject
    private LicensingRepository licensing;

    /**
     * @throws UnknownKeyException if nobody was given this key
     * @throws RevokedKeyException if it was taken back
     * @throws CustomerManagedException if it is of a deployment from which nothing may be collected (R3)
     */
    public Source authenticate(String key) {
        CollectorKey found = licensing.keyByHash(Sha256.of(key)).orElseThrow(UnknownKeyException::new);
        if (found.isRevoked()) {
            throw new RevokedKeyException();
        }
        Source source = source(found.source());
        if (source.hosting() == Hosting.PRIVATE_CUSTOMER_MANAGED) {
            throw new CustomerManagedException();
        }
        return source;
    }

    private static Source source(CollectorSource found) {
        Deployed deployment = found.deployment()
                .map(each -> new Deployed(
                        each.hosting(), each.organization().map(Holder::of).orElse(null)))
                .orElse(null);
        return new Source(found.id(), found.surface(), found.licenseId().orElse(null), deployment);
    }
}
