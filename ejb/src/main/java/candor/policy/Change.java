package candor.policy;

import java.util.List;

/**
 * One thing that a version of the policy changes for a category in some cases.
 *
 * @param words  elements, purposes, rights, owners or rules, as the kind has it, in the policy's order
 * @param before days of retention before the change; 0 where the kind has none
 * @param after  days of retention after it; likewise
 */
public record Change(Kind kind, List<? extends Enum<?>> words, int before, int after) {

    /** Which way a change goes, for whom it concerns. */
    public enum Direction {
        STRICTER,
        WIDER,
        /** Neither more nor less is kept, for neither longer nor shorter. */
        NEITHER
    }

    public enum Kind {
        /** Nothing of the category is kept any more. */
        KEPT_NO_MORE(Direction.STRICTER),
        /** Something of the category is kept that was not before, {@code after} days; words: elements still left out. */
        KEPT_ANEW(Direction.WIDER),
        /** Words: elements. */
        LEFT_OUT(Direction.STRICTER),
        /** Words: elements. */
        KEPT_TOO(Direction.WIDER),
        KEPT_SHORTER(Direction.STRICTER),
        KEPT_LONGER(Direction.WIDER),
        /** Words: purposes. */
        PURPOSES_ENDED(Direction.STRICTER),
        PURPOSES_ADDED(Direction.WIDER),
        /** Words: rights. */
        RIGHTS_ENDED(Direction.STRICTER),
        RIGHTS_ADDED(Direction.WIDER),
        /** Words: the owner before and the one after. */
        OWNER(Direction.NEITHER),
        /** Words: the rules after. */
        RULES(Direction.NEITHER),
        /** A service agreement may now say otherwise for its organization (R11); no words. */
        AGREEMENT_MAY(Direction.NEITHER),
        AGREEMENT_MAY_NOT(Direction.NEITHER);

        private final Direction direction;

        Kind(Direction direction) {
            this.direction = direction;
        }

        public Direction direction() {
            return direction;
        }
    }

    public Change {
        words = List.copyOf(words);
    }

    static Change of(Kind kind, List<? extends Enum<?>> words) {
        return new Change(kind, words, 0, 0);
    }
}
