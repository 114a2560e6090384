package candor.audit;

import candor.audit.model.AuditHead;
import candor.platform.CertificateKeys;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Signs the chain's heads with the deployment's key, as certificates are signed. */
@ApplicationScoped
public class AuditSignatures implements AuditHead.Signatures {
    private static final String TYPE = "candor-audit-head+jws";

    @Inject
    private CertificateKeys keys;

    @Override
    public String sign(String payload) {
        return keys.sign(TYPE, payload);
    }

    @Override
    public boolean isOurs(String jws) {
        return keys.isSigned(TYPE, jws);
    }
}
