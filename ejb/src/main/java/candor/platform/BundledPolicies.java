package candor.platform;

import candor.policy.PolicyVersions;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.inject.Produces;

/**
 * Reads the policy documents at start: one that is incomplete or names what does not exist stops the application with
 * the line at fault.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@PermitAll
public class BundledPolicies {
    private PolicyVersions versions;

    @PostConstruct
    void read() {
        versions = PolicyVersions.bundled();
    }

    @Produces
    @jakarta.inject.Singleton
    public PolicyVersions versions() {
        return versions;
    }
}
