package candor.platform.model;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.health.HealthCheck;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;

/** Nobody can sign in while the identity provider does not answer. */
@Readiness
@ApplicationScoped
public class IdentityProviderReadiness implements HealthCheck {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int OK = 200;

    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(PATIENCE).build();

    @Inject
    @ConfigProperty(name = "candor.oidc.url", defaultValue = "http://localhost:8180/realms/candor")
    private String provider;

    @Override
    public HealthCheckResponse call() {
        HttpRequest request = HttpRequest.newBuilder(URI.create(provider + "/.well-known/openid-configuration"))
                .timeout(PATIENCE)
                .build();
        try {
            boolean up = client.send(request, BodyHandlers.discarding()).statusCode() == OK;
            return HealthCheckResponse.named("identity provider").status(up).build();
        } catch (IOException e) {
            return HealthCheckResponse.down("identity provider");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return HealthCheckResponse.down("identity provider");
        }
    }
}
