package candor.records.rest;

import candor.platform.rest.ListParameters;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.RecordSearch;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of records (contract). One that is not listed, or cannot be read, is a {@code 400}. */
public class RecordParameters extends ListParameters {
    private static final Set<String> LISTED = Set.of("surface", "category", "from", "to", "q");

    @QueryParam("surface")
    @Parameter(description = "WEBSITE, CLOUD or SOFTWARE")
    private @Nullable String surface;

    @QueryParam("category")
    @Parameter(description = "one of the policy's categories, such as RENDER_INPUT")
    private @Nullable String category;

    @QueryParam("from")
    @Parameter(description = "earliest moment of occurrence, RFC 3339")
    private @Nullable String from;

    @QueryParam("to")
    @Parameter(description = "first moment of occurrence that is too late, RFC 3339")
    private @Nullable String to;

    @QueryParam("q")
    @Parameter(
            description =
                    "words in the values of the content, in any order and case; \"phrases\" kept together, -word excludes")
    private @Nullable String q;

    /** @throws candor.platform.rest.ProblemException if a parameter is not listed, said twice or cannot be read */
    RecordSearch search() {
        check();
        return new RecordSearch(
                read("surface", surface, Surface::valueOf),
                read("category", category, Category::valueOf),
                read("from", from, RecordParameters::moment),
                read("to", to, RecordParameters::moment),
                user(),
                read("q", q, Function.identity()),
                cursor(),
                limit());
    }

    @Override
    protected boolean isListed(String name) {
        return LISTED.contains(name) || super.isListed(name);
    }

    /** Whose records; only administrators ask for somebody else's. */
    @Nullable
    String user() {
        return null;
    }

    /** RFC 3339, or a day in UTC. */
    private static Instant moment(String text) {
        return text.length() == "2026-01-01".length()
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }
}
