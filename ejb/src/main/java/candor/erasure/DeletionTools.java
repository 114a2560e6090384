package candor.erasure;

import candor.identity.Caller;
import candor.identity.UnknownPersonException;
import candor.licensing.GrantedTools;
import candor.licensing.ToolNotGrantedException;
import candor.policy.model.Tool;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/**
 * Which tool an administrator needs for what (R16): to delete, and to undo it, DELETE; to see what was ordered, DELETE or VIEW; for a
 * certificate none, since it is the organization's own proof, has nothing of what was deleted, and outlives every agreement.
 */
@ApplicationScoped
public class DeletionTools {
    @Inject
    private GrantedTools tools;

    /**
     * @return the caller's organization
     * @throws ToolNotGrantedException without DELETE
     */
    UUID require(Caller caller) {
        UUID organization = organizationOf(caller);
        tools.require(organization, Tool.DELETE);
        return organization;
    }

    /**
     * @return the caller's organization
     * @throws ToolNotGrantedException with neither DELETE nor VIEW
     */
    UUID requireToSee(Caller caller) {
        UUID organization = organizationOf(caller);
        if (!grants(organization)) {
            tools.require(organization, Tool.VIEW);
        }
        return organization;
    }

    /** Whether its administrators may delete. */
    boolean grants(UUID organization) {
        return tools.grants(organization, Tool.DELETE);
    }

    /** @throws UnknownPersonException if the caller belongs to none */
    static UUID organizationOf(Caller caller) {
        return caller.ofOrganization().orElseThrow(UnknownPersonException::new);
    }
}
