package candor.audit;

import candor.audit.model.ChainSealing;
import candor.audit.model.Link;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Chains what was done and seen, a portion a transaction, one node at a time (ADR 20). */
@Stateless
@PermitAll // it says nothing and changes nothing
public class AuditSealing {
    private static final int AT_ONCE = 1000;

    @Inject
    private ChainSealing sealing;

    @Inject
    private AuditSignatures signatures;

    @Inject
    private Clock clock;

    /** @return the new end; absent: there is nothing to seal, or another node is at it */
    @TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
    public Optional<Link> seal() {
        return sealing.seal(AT_ONCE, clock.instant(), signatures);
    }
}
