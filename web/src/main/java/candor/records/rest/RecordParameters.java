package candor.records.rest;

import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.policy.model.Category;
import candor.policy.model.Surface;
import candor.records.RecordSearch;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters of a list of records (contract). One that is not listed, or cannot be read, is a {@code 400}. */
public class RecordParameters {
    private static final int DEFAULT_LIMIT = 50;
    private static final Set<String> LISTED = Set.of("surface", "category", "from", "to", "q", "limit", "cursor");

    @Context
    private UriInfo uri;

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
    @Parameter(description = "text in the content, whatever its case")
    private @Nullable String q;

    @QueryParam("limit")
    @Parameter(description = "1 to 500, 50 if absent")
    private @Nullable String limit;

    @QueryParam("cursor")
    @Parameter(description = "next of the page before")
    private @Nullable String cursor;

    /** @throws ProblemException if a parameter is not listed, said twice or cannot be read */
    RecordSearch search() {
        MultivaluedMap<String, String> said = uri.getQueryParameters();
        said.forEach((name, values) -> {
            boolean listed = isListed(name);
            if (!listed || values.size() > 1) {
                throw new ProblemException(ProblemType.BAD_PARAMETER, listed ? name : null);
            }
        });
        return new RecordSearch(
                read("surface", surface, Surface::valueOf),
                read("category", category, Category::valueOf),
                read("from", from, RecordParameters::moment),
                read("to", to, RecordParameters::moment),
                user(),
                read("q", q, Function.identity()),
                read("cursor", cursor, Function.identity()),
                limit());
    }

    boolean isListed(String name) {
        return LISTED.contains(name);
    }

    /** Whose records; only administrators ask for somebody else's. */
    @Nullable
    String user() {
        return null;
    }

    private int limit() {
        Integer wanted = read("limit", limit, Integer::valueOf);
        if (wanted != null && (wanted < 1 || wanted > RecordSearch.MOST)) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "limit");
        }
        return wanted == null ? DEFAULT_LIMIT : wanted;
    }

    /** RFC 3339, or a day in UTC. */
    private static Instant moment(String text) {
        return text.length() == "2026-01-01".length()
                ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
                : OffsetDateTime.parse(text).toInstant();
    }

    private static <T> @Nullable T read(String name, @Nullable String text, Function<String, T> reader) {
        if (text == null || text.isEmpty()) {
            return null;
        }
        try {
            return reader.apply(text);
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, name);
        }
    }
}
