package candor.agreement;

import candor.agreement.model.AgreementDraft.Text;
import candor.licensing.model.Period;
import candor.policy.model.AgreementTerms;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What somebody writes into a draft.
 *
 * @param from       when it is to be in force
 * @param to         the first moment at which it is not any more; absent: for good
 * @param supersedes whether the version that is in force then ends when this one begins
 */
public record DraftText(Instant from, @Nullable Instant to, boolean supersedes, AgreementTerms terms) {

    /** @throws IllegalArgumentException if it ends before it begins */
    Text text() {
        Instant end = to == null ? null : to.truncatedTo(ChronoUnit.MICROS);
        return new Text(new Period(from.truncatedTo(ChronoUnit.MICROS), end), supersedes, terms);
    }
}
