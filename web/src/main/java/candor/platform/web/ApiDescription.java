package candor.platform.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Completes the description that is generated from the resources: addresses, keys and tokens, problems. */
public class ApiDescription implements OASFilter {
    private static final List<String> SURFACES = List.of("/website", "/cloud", "/software");
    private static final String KEY = "collectorKey";
    private static final String TOKEN = "accessToken";

    @Override
    public void filterOpenAPI(OpenAPI description) {
        description.setInfo(
                OASFactory.createInfo()
                        .title("Candor")
                        .version("v1")
                        .description(
                                "Collection of data under a published policy, and what is held. Errors are application/problem+json (RFC 9457)."));
        description.setServers(List.of(OASFactory.createServer().url("/")));
        description
                .getComponents()
                .addSecurityScheme(KEY, bearer("A collector key: it says which source data comes from"));
        description.getComponents().addSecurityScheme(TOKEN, bearer("An access token of the identity provider"));
        Map<String, PathItem> paths = new TreeMap<>();
        description.getPaths().getPathItems().forEach((path, item) -> {
            boolean collection = SURFACES.stream().anyMatch(path::startsWith);
            item.getOperations().values().forEach(operation -> complete(operation, collection ? KEY : TOKEN));
            paths.put((collection ? "/collect/v1" : "/api/v1") + path, item);
        });
        description.setPaths(OASFactory.createPaths());
        paths.forEach(description.getPaths()::addPathItem);
    }

    private static void complete(Operation operation, String scheme) {
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(scheme)));
        List<Parameter> parameters =
                new ArrayList<>(operation.getParameters() == null ? List.of() : operation.getParameters());
        parameters.removeIf(
                each -> each.getIn() == Parameter.In.HEADER); // read by hand; described by the body's media types
        operation.setParameters(parameters);
        operation
                .getResponses()
                .setDefaultValue(OASFactory.createAPIResponse()
                        .description("A problem (RFC 9457)")
                        .content(OASFactory.createContent()
                                .addMediaType(BareProblem.MEDIA_TYPE, OASFactory.createMediaType())));
    }

    private static SecurityScheme bearer(String description) {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .description(description);
    }
}
