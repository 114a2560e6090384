package candor.licensing;

import candor.licensing.model.CollectorKey;
import candor.licensing.model.CollectorSource;
import candor.licensing.model.LicensingRepository;
import candor.platform.model.Sha256;
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
     */
    public Source authenticate(String key) {
        CollectorKey found = licensing.keyByHash(Sha256.of(key)).orElseThrow(UnknownKeyException::new);
        if (found.isRevoked()) {
            throw new RevokedKeyException();
        }
        CollectorSource source = found.source();
        return new Source(
                source.id(),
                source.surface(),
                source.licenseId().orElse(null),
                source.deploymentId().orElse(null));
    }
}
