package candor.erasure.model;

import java.time.Duration;

/**
 * What an organization asks of deletions that its administrators order.
 *
 * @param undoWindow     how long an order can be undone; whole seconds, 90 days at most
 * @param secondApproval whether another administrator has to approve it
 */
public record ErasureRules(Duration undoWindow, boolean secondApproval) {
    public static final Duration LONGEST_UNDO = Duration.ofDays(90);

    /** @throws IllegalArgumentException if the window is not within those bounds */
    public ErasureRules {
        if (undoWindow.isNegative() || undoWindow.compareTo(LONGEST_UNDO) > 0 || undoWindow.getNano() != 0) {
            throw new IllegalArgumentException("not a window of 0 to 90 days");
        }
    }

    /** Whether less stands between an order and its deletion, in whatever respect. */
    public boolean isWeakerThan(ErasureRules others) {
        return undoWindow.compareTo(others.undoWindow) < 0 || others.secondApproval && !secondApproval;
    }
}
