package candor.platform.rest;

import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Locale;
import java.util.UUID;

/** What many resources answer alike. */
public final class Answers {
    private Answers() {}

    /** {@code 201}, with its address below the one that was asked. */
    public static Response created(UriInfo uri, UUID id, Object entity) {
        return Response.created(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .entity(entity)
                .build();
    }

    /** {@code 202}, with the address of what was ordered below the one that was asked. */
    public static Response accepted(UriInfo uri, UUID id) {
        return Response.accepted()
                .location(uri.getAbsolutePathBuilder().path(id.toString()).build())
                .build();
    }

    /** The language that the client prefers, as ISO 639 has it. */
    public static String language(HttpHeaders asked) {
        return asked.getAcceptableLanguages().stream()
                .findFirst()
                .map(Locale::getLanguage)
                .orElse("en");
    }

    public static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND);
    }

    public static void require(boolean found) {
        if (!found) {
            throw notFound();
        }
    }
}
