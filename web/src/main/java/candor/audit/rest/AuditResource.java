package candor.audit.rest;

import candor.audit.AuditDetail;
import candor.audit.AuditEntryView;
import candor.audit.AuditVerification;
import candor.audit.StewardAudit;
import candor.audit.VerificationView;
import candor.identity.Roles;
import candor.platform.Slice;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** The audit: every administrative act and every look (R19), as one signed chain of hashes. */
@Path("/steward/audit")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@RolesAllowed(Roles.STEWARD)
@Tag(name = "Stewards")
public class AuditResource {
    static final String LINES = "application/x-ndjson";

    @Inject
    private StewardAudit audit;

    @Inject
    private AuditVerification verification;

    @GET
    @Operation(
            summary = "Entries of the audit, newest first",
            description =
                    "What was done or seen in the last second or so may not be among them yet. Reading is an act, too. A list that is searched for text may have fewer "
                            + "entries than asked for, even none, and a next: it stopped after a second and a half.")
    public Slice<AuditEntryView> list(@BeanParam AuditParameters parameters) {
        return audit.find(parameters.filter(), parameters.cursor(), parameters.limit())
                .slice();
    }

    @GET
    @Path("{sequence: [1-9][0-9]{0,17}}")
    @Operation(summary = "An entry by its number, with the people whose records it saw")
    public AuditDetail one(@PathParam("sequence") long sequence) {
        return audit.find(sequence).orElseThrow(AuditResource::notFound);
    }

    @GET
    @Path("verification")
    @Operation(
            summary = "Verify the chain",
            description =
                    "Walks it from its first entry and names the first broken link; 429 while another one has it done")
    public VerificationView verify() {
        return verification.verify();
    }

    @GET
    @Path("head")
    @Operation(
            summary = "The newest signed head",
            description = "Keep it elsewhere: by it anybody can tell later whether what is before it was changed")
    public HeadPayload head() {
        return audit.head()
                .map(head -> new HeadPayload(head.sequence(), head.jws()))
                .orElseThrow(AuditResource::notFound);
    }

    @GET
    @Path("export")
    @Produces(LINES)
    @Operation(
            summary = "A part of the chain with its signed heads, to be verified offline",
            description =
                    "From entry \"first\" (1 if absent) to \"last\" and on to the head that signs it, or to the end. "
                            + "docs/audit.md describes the lines and the verifier.")
    public Response export(@QueryParam("first") @Nullable String first, @QueryParam("last") @Nullable String last) {
        AuditRange range = AuditRange.read(first, last);
        StreamingOutput lines = stream -> {
            Writer writer = new OutputStreamWriter(stream, StandardCharsets.UTF_8);
            audit.export(range.first(), range.last(), writer);
            writer.flush();
        };
        return Response.ok(lines)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"candor-audit.ndjson\"")
                .build();
    }

    private static ProblemException notFound() {
        return new ProblemException(ProblemType.NOT_FOUND);
    }
}
