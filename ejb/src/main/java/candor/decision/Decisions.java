package candor.decision;

import candor.licensing.InForce;
import candor.licensing.InForce.Agreement;
import candor.licensing.Situation;
import candor.policy.DecisionTable;
import candor.policy.GeneralPolicy;
import candor.policy.PolicyVersions;
import candor.policy.model.AgreementTerms;
import candor.policy.model.Hosting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Decisions by case. A case is a policy version and what was in force, at making and at arrival; there are few, each is
 * compiled once, and what it is compiled from never changes, so that remembering it needs no other node's consent.
 */
@ApplicationScoped
public class Decisions {
    private static final int MOST_REMEMBERED = 10_000;

    private PolicyVersions policies;
    private final Map<Case, Decision> decided = new ConcurrentHashMap<>();

    /** For the container's proxy. */
    protected Decisions() {}

    @Inject
    public Decisions(PolicyVersions policies) {
        this.policies = policies;
    }

    public Decision of(Situation situation, Instant madeAt, Instant arrivedAt) {
        Case asked = new Case(
                inForceAt(madeAt), situation.made(), inForceAt(arrivedAt), situation.arrived(), situation.hosting());
        if (decided.size() >= MOST_REMEMBERED) {
            decided.clear();
        }
        return decided.computeIfAbsent(asked, Decisions::decide);
    }

    private GeneralPolicy inForceAt(Instant moment) {
        return policies.inForceOn(moment.atZone(ZoneOffset.UTC).toLocalDate());
    }

    private static Decision decide(Case asked) {
        DecisionTable table = compile(asked.madePolicy, asked.made, asked.hosting)
                .stricter(compile(asked.arrivedPolicy, asked.arrived, asked.hosting));
        return new Decision(
                table,
                asked.madePolicy.version(),
                asked.made,
                asked.arrivedPolicy.version(),
                asked.arrived,
                asked.hosting);
    }

    private static DecisionTable compile(GeneralPolicy policy, InForce inForce, @Nullable Hosting hosting) {
        Agreement agreement = inForce.agreement();
        AgreementTerms terms = agreement == null ? null : agreement.terms();
        return policy.compile(inForce.licenseType(), hosting, terms, inForce.narrowing());
    }

    private record Case(
            GeneralPolicy madePolicy,
            InForce made,
            GeneralPolicy arrivedPolicy,
            InForce arrived,
            @Nullable Hosting hosting) {}
}
