package candor.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/**
 * The second lock of {@code /api}: nobody comes in without the identity provider's word, and with no session in place of a
 * token, whatever the server and its edge let pass.
 */
@Provider
@PreMatching // before anything is said of what is where
public class BearerRequired implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
        boolean bearer = authorization != null && authorization.regionMatches(true, 0, "Bearer ", 0, 7);
        if (!bearer || request.getSecurityContext().getUserPrincipal() == null) {
            request.abortWith(Problem.response(ProblemType.UNAUTHENTICATED, null));
        }
    }
}
