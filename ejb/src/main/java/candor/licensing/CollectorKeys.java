package candor.licensing;

import candor.licensing.Admission.Admitted;
import candor.licensing.Admission.Denied;
import candor.licensing.InForce.Holder;
import candor.licensing.Source.Deployed;
import candor.licensing.model.RegisterRows;
import candor.licensing.model.RegisterRows.Key;
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
    private RegisterRows rows;

    @Inject
    private KeyUses uses;

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
        Map<ByteBuffer, Key> known = new HashMap<>();
        rows.keys(keys.stream().map(Sha256::of).toList())
                .forEach(each -> known.put(ByteBuffer.wrap(each.hash()), each));
        Map<String, Admission> admissions = new HashMap<>();
        keys.forEach(key -> admissions.put(key, admission(known.get(ByteBuffer.wrap(Sha256.of(key))))));
        return admissions;
    }

    private Admission admission(@Nullable Key found) {
        if (found == null) {
            return new Denied(new UnknownKeyException());
        }
        if (found.revoked()) {
            return new Denied(new RevokedKeyException());
        }
        Holder organization = Holder.of(found.organization());
        Deployed deployment = found.hosting() == null ? null : new Deployed(found.hosting(), organization);
        Source source = new Source(found.source(), found.surface(), found.license(), deployment);
        if (source.hosting() == Hosting.PRIVATE_CUSTOMER_MANAGED) {
            return new Denied(new CustomerManagedException());
        }
        uses.note(found.id()); // of no key above: nothing may tell that a customer's own deployment is in use (R3)
        return new Admitted(source);
    }
}
