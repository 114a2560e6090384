package candor.export.rest;

import candor.export.model.ExportFilter;
import candor.platform.rest.ProblemException;
import candor.platform.rest.StrictBody;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted; what is absent does not restrict, and neither does an absent body. An empty list is refused.
 *
 * @param from earliest moment of occurrence, RFC 3339
 * @param to   first moment of occurrence that is too late, RFC 3339
 */
public record ExportRequest(
        @Nullable List<String> surfaces,
        @Nullable List<String> categories,
        @Nullable String from,
        @Nullable String to) {
    private static final String FORM = "{\"surfaces\": […], \"categories\": […], \"from\": …, \"to\": …}";

    /** @throws ProblemException {@code 400} */
    static ExportFilter read(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return ExportFilter.ALL;
        }
        return StrictBody.read(body, ExportRequest.class, FORM)
                .orElseThrow(() -> StrictBody.notOfForm(FORM))
                .filter();
    }

    private ExportFilter filter() {
        Instant earliest = StrictBody.moment(from, "/from");
        Instant end = StrictBody.moment(to, "/to");
        StrictBody.requirePeriod(earliest, end, "/to");
        return new ExportFilter(
                StrictBody.chosen(surfaces, Surface::valueOf, "/surfaces"),
                StrictBody.chosen(categories, Category::valueOf, "/categories"),
                earliest,
                end);
    }
}
