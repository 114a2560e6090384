package candor.licensing;

import candor.licensing.model.CollectorKey;
import candor.licensing.model.CollectorSource;
import candor.licensing.model.LicensingRepository;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

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
        CollectorKey found = licensing.keyByHash(sha256(key)).orElseThrow(UnknownKeyException::new);
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

    private static byte[] sha256(String key) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e); // every Java platform has SHA-256
        }
    }
}
