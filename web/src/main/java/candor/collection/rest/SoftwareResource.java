package candor.collection.rest;

import candor.policy.model.Surface;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Usage reports of the software and its plugins. */
@Path("/software")
@Produces(MediaType.APPLICATION_JSON)
@RequestScoped
@PermitAll // a collector key is the sender's right
@Tag(name = "Collection")
public class SoftwareResource {
    @Inject
    private Reception reception;

    @POST
    @Operation(
            summary = "Take usage reports in",
            description = "Usage reports of the software and its plugins. " + Reception.HOW)
    public Reception.Receipts collect(@BeanParam CollectHeaders headers, @RequestBody(required = true) InputStream body)
            throws IOException {
        return reception.receive(Surface.SOFTWARE, headers, body);
    }
}
