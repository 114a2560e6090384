package candor.records;

import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.identity.UnknownPersonException;
import candor.licensing.GrantedTools;
import candor.licensing.model.LicenseHoldings;
import candor.licensing.model.LicenseHoldings.PrivateServer;
import candor.policy.model.Hosting;
import candor.policy.model.Tool;
import candor.records.model.ServerRecords;
import candor.records.model.ServerRecords.Held;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The private deployments of the caller's organization, with how much came from them lately and is held. Numbers are no look (R19). */
@Stateless
@RolesAllowed(Roles.ORG_ADMIN)
public class PrivateServers {
    private static final Duration LATELY = Duration.ofDays(30);

    @Inject
    private CurrentPerson current;

    @Inject
    private GrantedTools tools;

    @Inject
    private LicenseHoldings holdings;

    @Inject
    private ServerRecords records;

    @Inject
    private Clock clock;

    /**
     * By name.
     *
     * @throws candor.licensing.ToolNotGrantedException without VIEW (R16)
     * @throws UnknownPersonException                   if our tables do not know the caller, or as a member of no organization
     */
    public List<PrivateServerView> find() {
        UUID organization = current.caller().ofOrganization().orElseThrow(UnknownPersonException::new);
        tools.require(organization, Tool.VIEW);
        List<PrivateServer> servers = holdings.serversOf(List.of(organization));
        List<UUID> ours = servers.stream()
                .filter(each -> each.hosting() != Hosting.PRIVATE_CUSTOMER_MANAGED)
                .map(PrivateServer::deployment)
                .toList();
        Map<UUID, Held> held = records.since(organization, ours, clock.instant().minus(LATELY));
        return servers.stream().map(each -> view(each, held)).toList();
    }

    private static PrivateServerView view(PrivateServer server, Map<UUID, Held> held) {
        if (server.hosting() == Hosting.PRIVATE_CUSTOMER_MANAGED) {
            return new PrivateServerView(server.name(), server.hosting(), null, null);
        }
        Held its = held.getOrDefault(server.deployment(), Held.NOTHING);
        return new PrivateServerView(server.name(), server.hosting(), its.routed(), its.further());
    }
}
