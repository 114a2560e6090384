package candor.collection.rest;

import candor.collection.Receipt;
import candor.collection.UsageReportIntake;
import candor.licensing.CollectorKeys;
import candor.licensing.Source;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.platform.web.Edge;
import candor.policy.model.Surface;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/** Usage reports of the software and its plugins. */
@Path("/software")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@PermitAll // a collector key is the sender's right
@Tag(name = "Collection")
public class SoftwareResource {
    @Inject
    private CollectorKeys keys;

    @Inject
    private UsageReportIntake intake;

    @Inject
    private ReceiptMeters meters;

    /** The receipts of a request, a receipt a record, in order. */
    public record Receipts(List<Receipt> receipts) {}

    @POST
    @Operation(
            summary = "Take usage reports in",
            description =
                    "A record a line (application/x-ndjson), one record or an array "
                            + "(application/json), optionally gzip. Answered when what is kept is durable. Sending again is always safe.")
    public Receipts collect(
            @HeaderParam(Edge.COLLECTOR_KEY) @Nullable String authorization,
            @HeaderParam(HttpHeaders.CONTENT_TYPE) @Nullable String contentType,
            @HeaderParam(HttpHeaders.CONTENT_ENCODING) @Nullable String contentEncoding,
            @RequestBody(required = true) InputStream body)
            throws IOException {
        Source source = keys.authenticate(CollectorAuthorization.key(authorization));
        if (source.surface() != Surface.SOFTWARE) {
            throw new ProblemException(ProblemType.WRONG_SURFACE);
        }
        List<Receipt> receipts = intake.accept(source, RecordBody.read(body, contentType, contentEncoding));
        meters.count(source.surface(), receipts); // only now are they true
        return new Receipts(receipts);
    }
}
