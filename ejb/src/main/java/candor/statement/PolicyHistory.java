package candor.statement;

import candor.policy.GeneralPolicy;
import candor.policy.PolicyComparison;
import candor.policy.PolicyVersions;
import candor.statement.PublishedVersion.State;
import jakarta.annotation.security.PermitAll;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The versions of the policy, and what differs between two of them; for everybody. */
@Stateless
@PermitAll
public class PolicyHistory {
    private PolicyVersions policies;
    private Clock clock;

    /** For the container. */
    public PolicyHistory() {}

    @Inject
    public PolicyHistory(PolicyVersions policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** The one in force now. */
    public GeneralPolicy current() {
        return policies.inForceOn(today());
    }

    public Optional<GeneralPolicy> version(String version) {
        return policies.version(version);
    }

    /** Newest first, those that are announced among them. */
    public List<PublishedVersion> versions() {
        List<GeneralPolicy> all = policies.all();
        List<PublishedVersion> newestFirst = new ArrayList<>();
        for (int at = 0; at < all.size(); at++) {
            LocalDate last = at + 1 < all.size() ? all.get(at + 1).effective().minusDays(1) : null;
            GeneralPolicy policy = all.get(at);
            newestFirst.add(0, new PublishedVersion(policy.version(), policy.effective(), last, state(policy)));
        }
        return newestFirst;
    }

    /** @return nothing if there is no such version */
    public Optional<VersionChanges> changes(String from, String to) {
        return policies.version(from).flatMap(before -> policies.version(to)
                .map(after -> new VersionChanges(
                        published(from),
                        published(to),
                        PolicyComparison.of(before, after),
                        StatementDiff.of(before.statement(), after.statement()))));
    }

    private PublishedVersion published(String version) {
        return versions().stream()
                .filter(each -> each.version().equals(version))
                .findFirst()
                .orElseThrow();
    }

    private State state(GeneralPolicy policy) {
        if (policy == current()) {
            return State.IN_FORCE;
        }
        return policy.effective().isAfter(today()) ? State.ANNOUNCED : State.EARLIER;
    }

    private LocalDate today() {
        return clock.instant().atZone(ZoneOffset.UTC).toLocalDate();
    }
}
