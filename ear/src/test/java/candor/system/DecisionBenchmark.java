package candor.system;

import static org.assertj.core.api.Assertions.assertThat;

import candor.decision.Decision;
import candor.decision.Decisions;
import candor.licensing.InForce;
import candor.licensing.InForce.Agreement;
import candor.licensing.InForce.Holder;
import candor.licensing.Situation;
import candor.policy.PolicyVersions;
import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Narrowing;
import candor.policy.model.Surface;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * What is decided of each category of a usage report against the same rules in jCasbin, in turns in one run, and the
 * decision's share of storing the row. It prints times and ratios; all it judges is that both decide the same, for every
 * case of the general policy. docs/benchmarks.md says how to run it. Not a test: its name is found by no pattern.
 */
class DecisionBenchmark {
    private static final int WARM_UP_ROUNDS = 5;
    private static final int ROUNDS = 9;
    private static final int DECISIONS = 3_000_000;
    private static final int DECISIONS_OF_CASBIN = 60_000;
    private static final List<Category> OF_A_REPORT = Category.of(Surface.SOFTWARE);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");
    private static final Instant MADE = Instant.parse("2026-11-24T09:00:00Z");

    private final PolicyVersions policies = PolicyVersions.bundled();
    private final Decisions decisions = new Decisions(policies);
    private final CasbinPolicy casbin = new CasbinPolicy();

    @Test
    void decisionAgainstJCasbin() {
        situations().forEach(this::bothDecideTheSame);
        // Equal to those that are remembered, but read anew, as for each request: a look-up compares them to the last
        // word.
        List<Situation> reports = situations().stream()
                .filter(each -> each.hosting() == null && each.made().licenseType() != null)
                .toList();
        List<Double> ours = new ArrayList<>();
        List<Double> ratios = new ArrayList<>();
        for (int round = 1 - WARM_UP_ROUNDS; round <= ROUNDS; round++) {
            double own = nanos(DECISIONS, () -> decide(reports));
            double casbins = nanos(DECISIONS_OF_CASBIN, () -> decideByCasbin(reports));
            double afresh = nanos(DECISIONS_OF_CASBIN, () -> decideAfresh(reports));
            System.out.printf(
                    "round %d: %.1f ns (a case not met before %.0f ns), jCasbin %.0f ns, 1 : %.0f%n",
                    round, own, afresh, casbins, casbins / own);
            if (round > 0) {
                ours.add(own);
                ratios.add(casbins / own);
            }
        }
        double decision = median(ours);
        double row = new StoredRows().nanosEach();
        System.out.printf(
                "a decision: %.1f ns; jCasbin : decision, median of %d rounds: %.0f; storing a row: %.0f ns, of which the decision's share is %.3f %%%n",
                decision, ROUNDS, median(ratios), row, 100 * decision / row);
    }

    /** As the intake asks: once a report, then for each category. */
    private long decide(List<Situation> situations) {
        long seen = 0;
        for (int i = 0; i < DECISIONS / OF_A_REPORT.size(); i++) {
            Decision decision = decisions.of(situations.get(i % situations.size()), MADE, NOW);
            for (Category category : OF_A_REPORT) {
                seen += decision.ruling(category).disposition().ordinal();
            }
        }
        return seen;
    }

    /** As after a start or a new agreement: the case is compiled first, with every category's basis. */
    private long decideAfresh(List<Situation> situations) {
        long seen = 0;
        for (int i = 0; i < DECISIONS_OF_CASBIN / OF_A_REPORT.size(); i++) {
            Decision decision = new Decisions(policies).of(situations.get(i % situations.size()), MADE, NOW);
            for (Category category : OF_A_REPORT) {
                seen += decision.ruling(category).disposition().ordinal();
            }
        }
        return seen;
    }

    /** Once a category; the intake decides of two moments (R12), of which jCasbin is spared one. */
    private long decideByCasbin(List<Situation> situations) {
        long seen = 0;
        for (int i = 0; i < DECISIONS_OF_CASBIN / OF_A_REPORT.size(); i++) {
            Situation situation = situations.get(i % situations.size());
            for (Category category : OF_A_REPORT) {
                seen += casbin.disposition(category, situation).ordinal();
            }
        }
        return seen;
    }

    private void bothDecideTheSame(Situation situation) {
        Decision decision = decisions.of(situation, MADE, NOW);
        for (Category category : Category.values()) {
            assertThat(casbin.disposition(category, situation))
                    .as("%s under %s", category, situation)
                    .isEqualTo(decision.ruling(category).disposition());
        }
    }

    /** Every license type, hosting (also none of either), with and without an agreement. */
    private static List<Situation> situations() {
        List<Situation> situations = new ArrayList<>();
        for (LicenseType license : orNone(LicenseType.values())) {
            for (Hosting hosting : orNone(Hosting.values())) {
                situations.add(situation(license, hosting, null));
                situations.add(situation(license, hosting, new Agreement(new UUID(2, 2), 1, terms())));
            }
        }
        return situations;
    }

    private static AgreementTerms terms() {
        return new AgreementTerms(Map.of(), false, Set.of(), false);
    }

    private static Situation situation(
            @Nullable LicenseType license, @Nullable Hosting hosting, @Nullable Agreement agreement) {
        Holder holder = license == LicenseType.ENTERPRISE ? new Holder(new UUID(1, 1), "acme") : null;
        InForce inForce = new InForce(license, holder, agreement, Narrowing.NONE);
        return new Situation(new UUID(3, 3), null, inForce, inForce, hosting);
    }

    private static <E> List<@Nullable E> orNone(E[] values) {
        List<@Nullable E> all = new ArrayList<>(Arrays.asList(values));
        all.add(null);
        return all;
    }

    /**
     * @return the processor's time for one of so many, whatever else the machine does; what they have seen is used, so
     *     that none can be left out
     */
    private static double nanos(int times, LongSupplier work) {
        long started = THREADS.getCurrentThreadCpuTime();
        long seen = work.getAsLong();
        double nanos = THREADS.getCurrentThreadCpuTime() - started;
        assertThat(seen).isPositive();
        return nanos / times;
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }
}
