package candor.erasure.rest;

import candor.erasure.MemberFilter;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.platform.rest.StrictBody;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is to be deleted, and whether it is only to be counted.
 *
 * @param filter  required; {@code {}} is everything that is held for the organization
 * @param preview true: nothing is deleted, and the answer has counts and a token
 * @param token   of the preview, with the order
 */
public record OrganizationErasureBody(
        @Nullable Filter filter,
        @Nullable Boolean preview,
        @Nullable String token) {
    private static final String FORM =
            "{\"filter\": {\"users\": […], \"surfaces\": […], \"categories\": […], \"jobs\": […], \"from\": …, \"to\": …}, \"preview\": true} "
                    + "or, with the preview's token, {\"filter\": {…}, \"token\": …}";

    private static final int LONGEST_JOB = 400;

    /**
     * What is absent does not restrict. An empty list is refused: nothing chosen must not mean everything.
     *
     * @param users sign-in names
     * @param jobs  ids of jobs of the cloud services, as records name them
     * @param from  earliest moment of occurrence, RFC 3339
     * @param to    first moment of occurrence that is too late, RFC 3339
     */
    public record Filter(
            @Nullable List<String> users,
            @Nullable List<String> surfaces,
            @Nullable List<String> categories,
            @Nullable List<String> jobs,
            @Nullable String from,
            @Nullable String to) {

        MemberFilter read() {
            Instant earliest = StrictBody.moment(from, "/filter/from");
            Instant end = StrictBody.moment(to, "/filter/to");
            StrictBody.requirePeriod(earliest, end, "/filter/to");
            return new MemberFilter(
                    StrictBody.chosen(users, Function.identity(), "/filter/users"),
                    StrictBody.chosen(surfaces, Surface::valueOf, "/filter/surfaces"),
                    StrictBody.chosen(categories, Category::valueOf, "/filter/categories"),
                    StrictBody.chosen(jobs, Filter::job, "/filter/jobs"),
                    earliest,
                    end);
        }

        private static String job(String id) {
            if (id.isBlank() || id.length() > LONGEST_JOB || id.indexOf('\0') >= 0) {
                throw new IllegalArgumentException("not an id");
            }
            return id;
        }
    }

    /** @throws ProblemException {@code 400} */
    static OrganizationErasureBody read(@Nullable String body) {
        OrganizationErasureBody read = StrictBody.read(body, OrganizationErasureBody.class, FORM)
                .orElseThrow(() -> StrictBody.notOfForm(FORM));
        if (read.filter == null || read.isPreview() == (read.token != null)) {
            throw StrictBody.notOfForm(FORM);
        }
        return read;
    }

    MemberFilter wanted() {
        if (filter == null) {
            throw new ProblemException(ProblemType.BAD_REQUEST, "/filter");
        }
        return filter.read();
    }

    boolean isPreview() {
        return Boolean.TRUE.equals(preview);
    }
}
