package candor.collection.rest;

import candor.collection.AssetIntake;
import candor.collection.Receipt;
import candor.licensing.Source;
import candor.platform.rest.Answers;
import candor.platform.rest.PathId;
import candor.platform.rest.ProblemException;
import candor.platform.rest.ProblemType;
import candor.platform.web.Edge;
import candor.policy.model.Surface;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
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

/** The bytes of the cloud's assets. */
@Path("/cloud/assets/{id}/content")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@PermitAll // a collector key is the sender's right
@Tag(name = "Collection")
public class AssetResource {
    private static final long MOST_BYTES = 256L * 1024 * 1024;

    @Inject
    private Reception reception;

    @Inject
    private AssetIntake intake;

    @Inject
    private ReceiptMeters meters;

    @PUT
    @Consumes(MediaType.WILDCARD)
    @Operation(
            summary = "Take an asset's bytes in",
            description = "Streamed, up to 256 MiB, after the asset's record. The receipt says their size and SHA-256. "
                    + "Sending the same again is safe; other bytes under the same id are a 409.")
    public Reception.Receipts store(
            @HeaderParam(Edge.COLLECTOR_KEY) @Nullable String authorization,
            @HeaderParam(HttpHeaders.CONTENT_LENGTH) @Nullable String length,
            @PathParam("id") String id,
            @RequestBody(required = true) InputStream body)
            throws IOException {
        Source source = reception.sourceOf(Surface.CLOUD, authorization);
        if (isLonger(length)) {
            throw new ProblemException(ProblemType.TOO_LARGE);
        }
        Receipt receipt = intake.accept(source, PathId.read(id), new LimitedStream(body, MOST_BYTES))
                .orElseThrow(Answers::notFound);
        meters.count(Surface.CLOUD, List.of(receipt));
        return new Reception.Receipts(List.of(receipt));
    }

    private static boolean isLonger(@Nullable String length) {
        try {
            return length != null && Long.parseLong(length) > MOST_BYTES;
        } catch (NumberFormatException e) {
            throw new ProblemException(ProblemType.BAD_REQUEST, HttpHeaders.CONTENT_LENGTH);
        }
    }
}
