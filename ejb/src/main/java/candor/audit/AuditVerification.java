package candor.audit;

import candor.audit.VerificationView.BrokenLink;
import candor.audit.model.AuditedActs;
import candor.audit.model.ChainWalk;
import candor.audit.model.Link;
import candor.audit.model.SealedChain;
import candor.audit.model.Verification;
import candor.audit.model.Verification.Break;
import candor.audit.model.Verification.Fault;
import candor.identity.Roles;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/** Verifies the audit: walks the chain and names the first broken link. One at a time a node: it reads all that there is. */
@Stateless
@RolesAllowed(Roles.STEWARD)
public class AuditVerification {
    private static final Semaphore TURN = new Semaphore(1);

    @Inject
    private SealedChain chain;

    @Inject
    private AuditedActs acts;

    @Inject
    private AuditSignatures signatures;

    @Inject
    private ChainWitness witness;

    @Inject
    private KeptHeads kept;

    @Inject
    private SealingRound sealing;

    @Inject
    private AuditNotes notes;

    @Inject
    private Clock clock;

    /** @throws VerificationUnderWayException if somebody else has it verified on this node */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED) // each reading is one of its own
    public VerificationView verify() {
        if (!TURN.tryAcquire()) {
            throw new VerificationUnderWayException();
        }
        try {
            Instant begin = clock.instant();
            sealing.go();
            Verification found = withMissed(walk());
            Instant now = clock.instant();
            VerificationView view = VerificationView.of(found, now, Duration.between(begin, now));
            notes.write("audit.verified", null, said(view));
            return view;
        } finally {
            TURN.release();
        }
    }

    private Verification walk() {
        Stream<Link> places = Stream.concat(witness.places().stream(), kept.places().stream());
        return new ChainWalk(chain, acts, signatures, places.toList()).walk();
    }

    /** A chain that is whole may still lack what this node has written. */
    private Verification withMissed(Verification found) {
        return witness.missed().isEmpty() || !found.isWhole()
                ? found
                : new Verification(
                        found.entries(),
                        found.heads(),
                        found.unsealed(),
                        new Break(Fault.LOST, 0, witness.missed().get(0)));
    }

    private static Map<String, String> said(VerificationView view) {
        BrokenLink broken = view.broken();
        String entries = String.valueOf(view.entries());
        return broken == null
                ? Map.of("result", "WHOLE", "entries", entries)
                : Map.of(
                        "result",
                        broken.fault().name(),
                        "entries",
                        entries,
                        "entry",
                        String.valueOf(broken.sequence()));
    }
}
