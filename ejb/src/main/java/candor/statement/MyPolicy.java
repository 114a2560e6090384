package candor.statement;

import candor.decision.Decisions;
import candor.identity.Caller;
import candor.identity.CurrentPerson;
import candor.identity.Roles;
import candor.licensing.HeldLicense;
import candor.licensing.HeldLicense.State;
import candor.licensing.HeldLicenses;
import candor.licensing.InForce.Holder;
import candor.licensing.Licenses;
import candor.licensing.Register;
import candor.licensing.Situation;
import candor.licensing.model.LicenseHoldings;
import candor.licensing.model.LicenseHoldings.PrivateServer;
import candor.policy.GeneralPolicy;
import candor.policy.PolicyVersions;
import candor.policy.model.Hosting;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Says what the policy means for whoever asks, now: in the situation in which the door would find a record about them that
 * is made and arrives this moment (R12), and with the decision it would take.
 */
@Stateless
@RolesAllowed(Roles.CUSTOMER)
public class MyPolicy {
    @Inject
    private CurrentPerson current;

    @Inject
    private HeldLicenses held;

    @Inject
    private LicenseHoldings holdings;

    @Inject
    private Licenses licenses;

    @Inject
    private Decisions decisions;

    @Inject
    private OrganizationReading organizations;

    @Inject
    private PolicyVersions policies;

    @Inject
    private Clock clock;

    /** Somebody whom our tables do not know is a visitor of the website like any other. */
    public MyPolicyView current() {
        Instant now = clock.instant();
        GeneralPolicy policy = policies.inForceOn(now.atZone(ZoneOffset.UTC).toLocalDate());
        Optional<Caller> caller = current.known();
        List<HeldLicense> mine =
                caller.map(known -> held.of(known.personId(), now)).orElse(List.of());
        Map<UUID, Holder> holders = holders(mine, caller.orElse(null));
        List<PrivateServer> servers = holdings.serversOf(holders.keySet());
        List<Way> ways = ways(mine, servers, holders);
        return new MyPolicyView(
                policy,
                now,
                mine,
                holders.values().stream()
                        .map(each -> organizations.read(each, policy, hostings(each, servers), now))
                        .toList(),
                rules(ways, caller.map(Caller::signInName).orElse(null), now));
    }

    /** The organizations of licenses in force and of the person. */
    private static Map<UUID, Holder> holders(List<HeldLicense> mine, @Nullable Caller caller) {
        Map<UUID, Holder> holders = new TreeMap<>();
        Stream<Holder> ofLicenses = mine.stream()
                .filter(each -> each.state() == State.IN_FORCE)
                .map(HeldLicense::organization)
                .filter(Objects::nonNull);
        Stream<Holder> own = Stream.ofNullable(caller)
                .filter(each -> each.organizationId() != null && each.organization() != null)
                .map(each -> new Holder(each.organizationId(), each.organization()));
        Stream.concat(ofLicenses, own).forEach(each -> holders.put(each.id(), each));
        return holders;
    }

    private static List<Way> ways(List<HeldLicense> mine, List<PrivateServer> servers, Map<UUID, Holder> holders) {
        List<Way> ways = new ArrayList<>();
        mine.stream()
                .filter(each -> each.state() == State.IN_FORCE)
                .sorted(Comparator.comparing(HeldLicense::reference))
                .map(Way::softwareOf)
                .forEach(ways::add);
        if (!ways.isEmpty()) { // nothing is kept of whoever has no license there: no rule names them
            ways.add(Way.sharedCloud());
        }
        servers.forEach(each -> ways.add(Way.through(each, holders.get(each.organization()))));
        ways.add(Way.website());
        return ways;
    }

    private static List<Hosting> hostings(Holder organization, List<PrivateServer> servers) {
        Stream<Hosting> theirs = servers.stream()
                .filter(each -> each.organization().equals(organization.id()))
                .map(PrivateServer::hosting);
        return Stream.concat(Stream.of(Hosting.SHARED), theirs)
                .distinct()
                .sorted()
                .toList();
    }

    private List<RulesInForce> rules(List<Way> ways, @Nullable String signInName, Instant now) {
        Set<String> names = signInName == null ? Set.of() : Set.of(signInName);
        Register register = licenses.register(ways.stream().map(Way::source).toList(), names);
        return ways.stream()
                .map(way -> {
                    Situation situation = register.situation(way.source(), signInName, now, now);
                    return way.rules(situation, decisions.of(situation, now, now));
                })
                .toList();
    }
}
