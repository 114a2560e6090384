package candor.identity.realm;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where the identity provider's realm is administered, and by whom. Without a secret it is not: nobody is invited or removed. */
@ApplicationScoped
public class RealmSettings {
    @Inject
    @ConfigProperty(name = "candor.oidc.url", defaultValue = "http://localhost:8180/realms/candor")
    private String realm;

    @Inject
    @ConfigProperty(name = "candor.identity.admin.url")
    private Optional<String> administration;

    @Inject
    @ConfigProperty(name = "candor.identity.admin.client", defaultValue = "candor-members")
    private String client;

    @Inject
    @ConfigProperty(name = "candor.identity.admin.secret")
    private Optional<String> secret;

    @Inject
    @ConfigProperty(name = "candor.portal.url")
    private Optional<String> portal;

    /** For the container. */
    public RealmSettings() {}

    /** For tests, whose configuration is no container's. */
    RealmSettings(String realm, String client, Optional<String> secret) {
        this.realm = realm;
        this.administration = Optional.empty();
        this.client = client;
        this.secret = secret;
        this.portal = Optional.empty();
    }

    public boolean isConfigured() {
        return secret.isPresent();
    }

    /** Keycloak's own address of it, unless another is set. */
    URI administration(String path) {
        return URI.create(administration.orElseGet(() -> realm.replaceFirst("/realms/", "/admin/realms/")) + path);
    }

    /** Where tokens are asked for. */
    public URI tokens() {
        return URI.create(realm + "/protocol/openid-connect/token");
    }

    String client() {
        return client;
    }

    /** @throws RealmUnavailableException if there is none */
    String secret() {
        return secret.orElseThrow(RealmUnavailableException::new);
    }

    /** Where somebody goes on who has done what the invitation asked for. */
    Optional<String> portal() {
        return portal;
    }
}
