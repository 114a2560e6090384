package candor.licensing;

import candor.policy.model.Tool;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;

/** Tells which tools an organization's administrators have now (R16), for services that have found out who asks. */
@Stateless
@PermitAll
public class GrantedTools {
    /** Without an agreement (R16, SILENT). */
    public static final Set<Tool> WITHOUT_AGREEMENT = Set.of(Tool.VIEW, Tool.DELETE);

    @Inject
    private Licenses licenses;

    @Inject
    private Clock clock;

    public boolean grants(UUID organization, Tool tool) {
        return of(licenses.inForce(null, organization, clock.instant())).contains(tool);
    }

    /**
     * @return what is in force for the organization now
     * @throws ToolNotGrantedException without the tool
     */
    public InForce require(UUID organization, Tool needed) {
        InForce now = licenses.inForce(null, organization, clock.instant());
        if (!of(now).contains(needed)) {
            throw new ToolNotGrantedException(needed);
        }
        return now;
    }

    private static Set<Tool> of(InForce now) {
        return now.agreement() == null
                ? WITHOUT_AGREEMENT
                : now.agreement().terms().tools();
    }
}
