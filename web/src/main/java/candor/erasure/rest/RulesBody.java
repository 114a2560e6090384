package candor.erasure.rest;

import candor.erasure.model.ErasureRules;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.platform.rest.StrictBody;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Both are required.
 *
 * @param undoSeconds    how long an order can be undone: 0 to 7,776,000 (90 days)
 * @param secondApproval whether another administrator has to approve it
 */
public record RulesBody(
        @Nullable Long undoSeconds, @Nullable Boolean secondApproval) {
    private static final String FORM = "{\"undoSeconds\": 604800, \"secondApproval\": false}";

    /** @throws ProblemException {@code 400} */
    static ErasureRules read(@Nullable String body) {
        RulesBody read = StrictBody.read(body, RulesBody.class, FORM).orElseThrow(() -> StrictBody.notOfForm(FORM));
        if (read.undoSeconds == null || read.secondApproval == null) {
            throw StrictBody.notOfForm(FORM);
        }
        if (read.undoSeconds < 0 || read.undoSeconds > ErasureRules.LONGEST_UNDO.toSeconds()) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "/undoSeconds");
        }
        return new ErasureRules(Duration.ofSeconds(read.undoSeconds), read.secondApproval);
    }
}
