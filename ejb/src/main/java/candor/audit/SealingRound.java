package candor.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Seals all that waits, portion by portion, and compares the chain with what this node remembers of it. */
@ApplicationScoped
public class SealingRound {
    private static final int MOST_PORTIONS = 100;

    @Inject
    private AuditSealing sealing;

    @Inject
    private ChainWitness witness;

    /** Returns when nothing waits, or another node is at it; after a hundred thousand entries in any case. */
    public void go() {
        witness.look();
        for (int portion = 0; portion < MOST_PORTIONS && sealing.seal().isPresent(); portion++) {
            // the next one
        }
        witness.look();
    }
}
