package candor.audit.model;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What came of walking the chain.
 *
 * @param entries  that the chain has
 * @param heads    signed heads that were compared with it, kept ones among them
 * @param unsealed acts and looks that wait to be chained
 * @param broken   the first broken link; absent: the chain is whole
 */
public record Verification(
        long entries, long heads, long unsealed, @Nullable Break broken) {

    /** What is wrong with a link. */
    public enum Fault {
        /** The act or look does not say any more what it said when it was sealed. */
        EDITED,
        /** The entry is there, and the act or look is not. */
        GONE,
        /** There is no entry of this number, though there are later ones. */
        REMOVED,
        /** The entry does not follow the one before it: it, or the one before, was moved or put in. */
        UNLINKED,
        /** Somebody has signed that the chain goes at least to here, and it does not. */
        TRUNCATED,
        /** The chain goes on from here without a head that signs it: whoever wrote that does not have the key. */
        UNSIGNED,
        /** A head says something else of this entry: what is before it was made anew. */
        REWRITTEN,
        /** A head was not signed by us. */
        FORGED,
        /** An act or look is kept out of the chain, or its entry was removed from the end. */
        OUTSIDE,
        /** An act or look went before it came into the chain. */
        LOST
    }

    /**
     * @param sequence of the entry; 0: it is not about an entry
     * @param act      of the act or look, where one is to be named
     */
    public record Break(
            Fault fault, long sequence, @Nullable UUID act) {}

    public boolean isWhole() {
        return broken == null;
    }
}
