package candor.export.rest;

import candor.export.OrganizationExportFilter;
import candor.platform.rest.ProblemException;
import candor.platform.rest.StrictBody;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What is wanted of an organization's rows: in {@code filter}, as a deletion has it, or at the top, as one's own export has it. What is
 * absent does not restrict, and neither does an absent body. An empty list is refused.
 *
 * @param users sign-in names
 * @param from  earliest moment of occurrence, RFC 3339
 * @param to    first moment of occurrence that is too late, RFC 3339
 */
public record OrganizationExportBody(
        @Nullable Filter filter,
        @Nullable List<String> users,
        @Nullable List<String> surfaces,
        @Nullable List<String> categories,
        @Nullable String from,
        @Nullable String to) {
    private static final String FORM =
            "{\"filter\": {\"users\": […], \"surfaces\": […], \"categories\": […], \"from\": …, \"to\": …}}, or what is in it at the top";

    /** The same members. */
    public record Filter(
            @Nullable List<String> users,
            @Nullable List<String> surfaces,
            @Nullable List<String> categories,
            @Nullable String from,
            @Nullable String to) {

        private OrganizationExportFilter read(String at) {
            Instant earliest = StrictBody.moment(from, at + "/from");
            Instant end = StrictBody.moment(to, at + "/to");
            StrictBody.requirePeriod(earliest, end, at + "/to");
            return new OrganizationExportFilter(
                    StrictBody.chosen(users, Function.identity(), at + "/users"),
                    StrictBody.chosen(surfaces, Surface::valueOf, at + "/surfaces"),
                    StrictBody.chosen(categories, Category::valueOf, at + "/categories"),
                    earliest,
                    end);
        }
    }

    /** @throws ProblemException {@code 400} */
    static OrganizationExportFilter read(@Nullable String body) {
        if (body == null || body.isBlank()) {
            return OrganizationExportFilter.ALL;
        }
        return StrictBody.read(body, OrganizationExportBody.class, FORM)
                .orElseThrow(() -> StrictBody.notOfForm(FORM))
                .wanted();
    }

    private OrganizationExportFilter wanted() {
        boolean atTheTop = Stream.of(users, surfaces, categories, from, to).anyMatch(each -> each != null);
        if (filter == null) {
            return new Filter(users, surfaces, categories, from, to).read("");
        }
        if (atTheTop) {
            throw StrictBody.notOfForm(FORM);
        }
        return filter.read("/filter");
    }
}
