package candor.hold.rest;

import candor.hold.HoldOrder;
import candor.platform.rest.ProblemException;
import candor.platform.rest.StrictBody;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A hold to be set. What is absent does not restrict; an empty list is refused.
 *
 * @param user          sign-in name; either this or {@code organization}, or neither: then the rest has to restrict it
 * @param organization  short name
 * @param from          earliest moment of occurrence, RFC 3339
 * @param to            first moment of occurrence that is too late, RFC 3339
 * @param reason        1 to 2,000 characters, read by stewards alone
 * @param caseReference 1 to 200 characters
 */
public record HoldBody(
        @Nullable String user,
        @Nullable String organization,
        @Nullable List<String> surfaces,
        @Nullable List<String> categories,
        @Nullable String from,
        @Nullable String to,
        @Nullable String reason,
        @Nullable String caseReference) {
    private static final String FORM =
            "{\"user\": …, \"organization\": … or neither, \"surfaces\": […], \"categories\": […], \"from\": …, \"to\": …, "
                    + "\"reason\": \"1 to 2,000 characters\", \"caseReference\": \"1 to 200 characters\"}";

    /** @throws ProblemException {@code 400} */
    static HoldOrder read(@Nullable String body) {
        return StrictBody.read(body, HoldBody.class, FORM)
                .orElseThrow(() -> StrictBody.notOfForm(FORM))
                .order();
    }

    private HoldOrder order() {
        Instant earliest = StrictBody.moment(from, "/from");
        Instant end = StrictBody.moment(to, "/to");
        StrictBody.requirePeriod(earliest, end, "/to");
        if (reason == null || caseReference == null) {
            throw StrictBody.notOfForm(FORM);
        }
        try {
            return new HoldOrder(
                    user,
                    organization,
                    StrictBody.chosen(surfaces, Surface::valueOf, "/surfaces"),
                    StrictBody.chosen(categories, Category::valueOf, "/categories"),
                    earliest,
                    end,
                    reason,
                    caseReference);
        } catch (IllegalArgumentException notAnOrder) {
            throw StrictBody.notOfForm(FORM);
        }
    }
}
