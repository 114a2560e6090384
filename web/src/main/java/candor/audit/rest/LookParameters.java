package candor.audit.rest;

import candor.audit.LookSearch;
import candor.platform.rest.ListParameters;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of looks. One that is not listed, or cannot be read, is a {@code 400}. */
public class LookParameters extends ListParameters {
    private static final Set<String> LISTED = Set.of("user", "from", "to");

    @QueryParam("user")
    @Parameter(description = "sign-in name of a member whose records were seen")
    private @Nullable String user;

    @QueryParam("from")
    @Parameter(description = "earliest moment of a look, RFC 3339")
    private @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "first moment of a look that is too late, RFC 3339")
    private @Nullable String to;

    /** @throws candor.platform.rest.ProblemException if a parameter is not listed, said twice or cannot be read */
    LookSearch search() {
        check();
        return new LookSearch(
                read("user", user, Function.identity()),
                read("from", from, LookParameters::moment),
                read("to", to, LookParameters::moment),
                cursor(),
                limit());
    }

    @Override
    protected boolean isListed(String name) {
        return LISTED.contains(name) || super.isListed(name);
    }

    /** RFC 3339, or a day in UTC. */
    private static Instant moment(String text) {
        return text.length() == "2026-01-01".length()
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
