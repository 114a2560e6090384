package candor.platform.rest;

import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
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

    public static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND);
    }

    public static void require(boolean found) {
        if (!found) {
            throw notFound();
        }
    }
}
