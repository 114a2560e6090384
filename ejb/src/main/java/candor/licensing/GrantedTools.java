package candor.licensing;

import candor.licensing.model.ApiClients;
import candor.policy.model.Tool;
import jakarta.annotation.Resource;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.SessionContext;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Tells which tools an organization's administrators have now (R16), for services that have found out who asks. A program of the
 * organization's has those of them that it was given.
 */
@Stateless
@PermitAll
public class GrantedTools {
    /** Without an agreement (R16, SILENT). */
    public static final Set<Tool> WITHOUT_AGREEMENT = Set.of(Tool.VIEW, Tool.DELETE);

    @Inject
    private Licenses licenses;

    @Inject
    private ApiClients clients;

    @Inject
    private Clock clock;

    @Resource
    private SessionContext session;

    /** All tools that an organization's administrators have now. */
    public Set<Tool> of(UUID organization) {
        return of(licenses.inForce(null, organization, clock.instant()));
    }

    public boolean grants(UUID organization, Tool tool) {
        return of(licenses.inForce(null, organization, clock.instant())).contains(tool);
    }

    /**
     * @return what is in force for the organization now
     * @throws ToolNotGrantedException without the tool, or if a program calls that was not given it
     */
    public InForce require(UUID organization, Tool needed) {
        InForce now = licenses.inForce(null, organization, clock.instant());
        if (!of(now).contains(needed)) {
            throw new ToolNotGrantedException(needed);
        }
        return now;
    }

    private Set<Tool> of(InForce now) {
        Set<Tool> granted = now.agreement() == null
                ? WITHOUT_AGREEMENT
                : now.agreement().terms().tools();
        return clients.toolsOf(session.getCallerPrincipal().getName())
                .map(given -> both(granted, given))
                .orElse(granted);
    }

    private static Set<Tool> both(Set<Tool> granted, Set<Tool> given) {
        return granted.stream().filter(given::contains).collect(Collectors.toSet());
    }
}
