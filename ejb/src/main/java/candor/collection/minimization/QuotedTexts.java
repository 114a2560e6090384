package candor.collection.minimization;

import java.util.Set;
import java.util.function.UnaryOperator;

/** Finds what somebody wrote in other texts, as the minimization does (R13), for who shows texts in which it must not stand. */
public final class QuotedTexts {
    private QuotedTexts() {}

    /** Replaces quotes of these texts, whole or in part, by a mark. Used by one thread. */
    public static UnaryOperator<String> without(Set<String> written) {
        OmittedTexts texts = new OmittedTexts(category -> Set.of());
        written.forEach(texts::addUser);
        EchoScrubber scrubber = new EchoScrubber(texts);
        return scrubber::scrub;
    }
}
