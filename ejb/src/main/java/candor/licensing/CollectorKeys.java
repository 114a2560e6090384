package candor.licensing;

import candor.licensing.Admission.Admitted;
import candor.licensing.Admission.Denied;
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
import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

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
        Admission admission = admissions(Set.of(key)).get(key);
        if (admission instanceof Admitted admitted) {
            return admitted.source();
        }
        throw ((Denied) admission).reason();
    }

    /** The same of several keys at once; one that is denied is no reason to end the caller's transaction. */
    public Map<String, Admission> admissions(Set<String> keys) {
        Map<ByteBuffer, CollectorKey> known = new HashMap<>();
        licensing
                .keysByHash(keys.stream().map(Sha256::of).toList())
                .forEach(each -> known.put(ByteBuffer.wrap(each.hash()), each));
        Map<String, Admission> admissions = new HashMap<>();
        keys.forEach(key -> admissions.put(key, admission(known.get(ByteBuffer.wrap(Sha256.of(key))))));
        return admissions;
    }

    private static Admission admission(@Nullable CollectorKey found) {
        if (found == null) {
            return new Denied(new UnknownKeyException());
        }
        if (found.isRevoked()) {
            return new Denied(new RevokedKeyException());
        }
        Source source = source(found.source());
        return source.hosting() == Hosting.PRIVATE_CUSTOMER_MANAGED
                ? new Denied(new CustomerManagedException())
                : new Admitted(source);
    }

    private static Source source(CollectorSource found) {
        Deployed deployment = found.deployment()
                .map(each -> new Deployed(
                        each.hosting(), each.organization().map(Holder::of).orElse(null)))
                .orElse(null);
        return new Source(found.id(), found.surface(), found.licenseId().orElse(null), deployment);
    }
}
