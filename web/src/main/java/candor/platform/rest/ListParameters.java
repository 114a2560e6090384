package candor.platform.rest;

import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/** The query parameters that every list has (contract). One that is not listed, or cannot be read, is a {@code 400}. */
public class ListParameters {
    private static final int DEFAULT_LIMIT = 50;
    private static final int MOST = 500;

    @Context
    private UriInfo uri;

    @QueryParam("limit")
    @Parameter(description = "1 to 500, 50 if absent")
    private @Nullable String limit;

    @QueryParam("cursor")
    @Parameter(description = "next of the page before")
    private @Nullable String cursor;

    /** @throws ProblemException if a parameter is not listed or said twice */
    public void check() {
        uri.getQueryParameters().forEach((name, values) -> {
            boolean listed = isListed(name);
            if (!listed || values.size() > 1) {
                throw new ProblemException(ProblemType.BAD_PARAMETER, listed ? name : null);
            }
        });
    }

    public @Nullable String cursor() {
        return read("cursor", cursor, Function.identity());
    }

    public int limit() {
        Integer wanted = read("limit", limit, Integer::valueOf);
        if (wanted != null && (wanted < 1 || wanted > MOST)) {
            throw new ProblemException(ProblemType.BAD_PARAMETER, "limit");
        }
        return wanted == null ? DEFAULT_LIMIT : wanted;
    }

    /** Whether this list has a parameter of this name. */
    protected boolean isListed(String name) {
        return Set.of("limit", "cursor").contains(name);
    }

    /** An empty parameter is the same as none. */
    protected static <T> @Nullable T read(String name, @Nullable String text, Function<String, T> reader) {
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
