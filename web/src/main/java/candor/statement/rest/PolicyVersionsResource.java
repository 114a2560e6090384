package candor.statement.rest;

import candor.identity.Roles;
import candor.platform.Slice;
import candor.platform.rest.Answers;
import candor.statement.PolicyHistory;
import candor.statement.PublishedVersion;
import candor.statement.VersionChanges;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The versions of the general policy. They are read from documents, not written here. */
@Path("/steward/policy-versions")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Stewards")
public class PolicyVersionsResource {
    @Inject
    private PolicyHistory history;

    @GET
    @Operation(summary = "The versions by their days (UTC), the newest first; announced ones too")
    public Slice<PublishedVersion> list() {
        return new Slice<>(history.versions(), null);
    }

    @GET
    @Path("{version}")
    @Operation(summary = "A version: its statement, what each category is kept for how long, in every case")
    public PolicyVersionPayload one(@PathParam("version") String version) {
        PublishedVersion published = history.versions().stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .orElseThrow(Answers::notFound);
        return history.version(version)
                .map(policy -> PolicyVersionPayload.of(published, policy))
                .orElseThrow(Answers::notFound);
    }

    @GET
    @Path("{version}/changes")
    @Operation(summary = "What a version changes against another one, by default the one before it")
    public VersionChanges changes(@PathParam("version") String version, @QueryParam("from") @Nullable String from) {
        List<String> versions =
                history.versions().stream().map(PublishedVersion::version).toList();
        int at = versions.indexOf(version);
        String before = from == null && at >= 0 && at + 1 < versions.size() ? versions.get(at + 1) : from;
        return history.changes(before == null ? version : before, version).orElseThrow(Answers::notFound);
    }
}
