package candor.platform.rest;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/** The second lock of {@code /api}: nobody comes in without the identity provider's word, whatever the server let pass. */
@Provider
@PreMatching // before anything is said of what is where
public class BearerRequired implements ContainerRequestFilter {
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getSecurityContext().getUserPrincipal() == null) {
            request.abortWith(Problem.response(ProblemType.UNAUTHENTICATED, null));
        }
    }
}
