package candor.platform.rest;

import jakarta.annotation.Priority;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.ext.Provider;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Asks for the role that a resource names before it reads anything of the request. The services behind ask again; without
 * this, who may not ask at all would be told what is wrong with the body, and what is for everybody behind would answer.
 */
@Provider
@Priority(Priorities.AUTHORIZATION)
public class RolesRequired implements ContainerRequestFilter {
    @Context
    private ResourceInfo resource;

    @Override
    public void filter(ContainerRequestContext request) {
        RolesAllowed roles = roles();
        if (roles != null && Arrays.stream(roles.value()).noneMatch(request.getSecurityContext()::isUserInRole)) {
            request.abortWith(Problem.response(ProblemType.FORBIDDEN, null));
        }
    }

    private @Nullable RolesAllowed roles() {
        RolesAllowed ofMethod = resource.getResourceMethod().getAnnotation(RolesAllowed.class);
        return ofMethod == null ? resource.getResourceClass().getAnnotation(RolesAllowed.class) : ofMethod;
    }
}
