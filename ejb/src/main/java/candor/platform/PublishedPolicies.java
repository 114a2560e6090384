package candor.platform;

import candor.policy.PolicyVersions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Reads the policy documents at start, those of this release and those of the vendor's folder: one that is incomplete, names
 * what does not exist or cannot be read stops the application with the line at fault.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class PublishedPolicies {
    @Inject
    @ConfigProperty(name = "candor.policy.folder")
    private Optional<String> folder;

    private PolicyVersions versions;

    @PostConstruct
    void read() {
        versions = folder.map(Path::of).map(PolicyVersions::published).orElseGet(PolicyVersions::bundled);
    }

    @Produces
    @jakarta.inject.Singleton
    public PolicyVersions versions() {
        return versions;
    }
}
