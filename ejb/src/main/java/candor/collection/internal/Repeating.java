package candor.collection.internal;

import java.sql.SQLException;
import java.util.Set;
import java.util.function.Supplier;

/** Repeats a transaction that the database broke off for another one's sake; repeated, it mostly goes through. */
public final class Repeating {
    /** serialization_failure, deadlock_detected. */
    private static final Set<String> ASKS_TO_REPEAT = Set.of("40001", "40P01");

    private static final int MOST_TIMES = 5;

    private Repeating() {}

    /** @param transaction leaves nothing behind where it throws */
    public static <T> T whereAsked(Supplier<T> transaction) {
        for (int times = 1; ; times++) {
            try {
                return transaction.get();
            } catch (RuntimeException thrown) {
                if (times == MOST_TIMES || !asksToRepeat(thrown)) {
                    throw thrown;
                }
            }
        }
    }

    private static boolean asksToRepeat(Throwable thrown) {
        for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && ASKS_TO_REPEAT.contains(String.valueOf(sql.getSQLState()))) {
                return true;
            }
        }
        return false;
    }
}
