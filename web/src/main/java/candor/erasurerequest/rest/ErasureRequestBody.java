package candor.erasurerequest.rest;

import candor.erasure.model.ErasureFilter;
import candor.platform.rest.ProblemException;
import candor.platform.rest.StrictBody;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is to be deleted; what is absent does not restrict. An empty list is refused: nothing chosen must not mean everything.
 *
 * @param from earliest moment of occurrence, RFC 3339
 * @param to   first moment of occurrence that is too late, RFC 3339
 */
public record ErasureRequestBody(
        @Nullable List<String> surfaces,
        @Nullable List<String> categories,
        @Nullable String from,
        @Nullable String to) {
    private static final String FORM = "{\"surfaces\": […], \"categories\": […], \"from\": …, \"to\": …}";

    /** @throws ProblemException {@code 400}; without a body too: everything is asked for by {@code {}}, not by an accident */
    static ErasureFilter read(@Nullable String body) {
        return StrictBody.read(body, ErasureRequestBody.class, FORM)
                .orElseThrow(() -> StrictBody.notOfForm(FORM))
                .filter();
    }

    private ErasureFilter filter() {
        Instant earliest = StrictBody.moment(from, "/from");
        Instant end = StrictBody.moment(to, "/to");
        StrictBody.requirePeriod(earliest, end, "/to");
        return new ErasureFilter(
                Set.of(),
                StrictBody.chosen(surfaces, Surface::valueOf, "/surfaces"),
                StrictBody.chosen(categories, Category::valueOf, "/categories"),
                earliest,
                end);
    }
}
