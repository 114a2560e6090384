package candor.policy;

import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.ReferenceInterpreter.Answer;
import candor.policy.model.Category;
import candor.policy.model.Disposition;
import candor.policy.model.LicenseType;
import candor.policy.model.Narrowing;
import candor.policy.model.Rule;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;

/**
 * The engine and {@link ReferenceInterpreter} come to the same on a million random cases, each two situations (making and
 * arrival) and all sixteen categories. On a failure jqwik prints its own seed and the case's; the message says the rest.
 */
class DecisionAgreesWithReferenceTest {

    private static final Category[] CATEGORIES = Category.values();

    private final GeneralPolicy policy = GeneralPolicy.bundled("1");
    private final ReferenceInterpreter reference = new ReferenceInterpreter(policy::retentionDays);

    @Label("the engine decides as the reference does, at making and, with R12, at arrival")
    @Property(tries = 1_000_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void engineDecidesAsTheReferenceDoes(@ForAll("seeds") long seed) {
        RandomSituations situations = new RandomSituations(seed);
        Situation making = situations.any();
        Situation arrival = situations.after(making);
        DecisionTable atMaking = making.under(policy);
        DecisionTable atArrival = arrival.under(policy);
        for (Category category : CATEGORIES) {
            Ruling ruling = atMaking.ruling(category);
            Answer answer = reference.answer(making, category);
            compare(ruling, answer, making);
            compare(
                    ruling.stricter(atArrival.ruling(category)),
                    reference.r12TheStricterWins(answer, reference.answer(arrival, category)),
                    making,
                    arrival);
        }
    }

    @Label("R12: only what both moments allow and grant is allowed and granted")
    @Property(tries = 5_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void onlyWhatBothMomentsAllowIsAllowed(@ForAll("seeds") long seed) {
        RandomSituations situations = new RandomSituations(seed);
        Situation making = situations.any();
        Situation arrival = situations.after(making);
        for (Category category : CATEGORIES) {
            Ruling before = making.under(policy).ruling(category);
            Ruling after = arrival.under(policy).ruling(category);
            Ruling both = before.stricter(after);
            assertThat(making.under(policy).stricter(arrival.under(policy)).ruling(category))
                    .isEqualTo(both);
            assertThat(both.purposes()).isSubsetOf(before.purposes()).isSubsetOf(after.purposes());
            assertThat(both.rights()).isSubsetOf(before.rights()).isSubsetOf(after.rights());
            assertThat(before.purposes()).filteredOn(after.purposes()::contains).isSubsetOf(both.purposes());
            assertThat(before.rights()).filteredOn(after.rights()::contains).isSubsetOf(both.rights());
        }
    }

    @Label("R16: a narrowing never widens, and changes nothing but what is left out")
    @Property(tries = 50_000, edgeCases = EdgeCasesMode.NONE, shrinking = ShrinkingMode.OFF)
    void narrowingNeverWidens(@ForAll("seeds") long seed) {
        RandomSituations situations = new RandomSituations(seed);
        Situation unnarrowed = situations.any().with(Narrowing.NONE);
        Narrowing narrowing = situations.narrowing();
        DecisionTable before = unnarrowed.under(policy);
        DecisionTable after = unnarrowed.with(narrowing).under(policy);
        for (Category category : CATEGORIES) {
            Ruling wide = before.ruling(category);
            Ruling narrow = after.ruling(category);
            assertThat(narrow.leftOut()).containsAll(wide.leftOut());
            assertThat(narrow.disposition()).isGreaterThanOrEqualTo(wide.disposition());
            assertThat(List.of(narrow.owner(), narrow.purposes(), narrow.rights(), narrow.clause()))
                    .isEqualTo(List.of(wide.owner(), wide.purposes(), wide.rights(), wide.clause()));
            assertThat(narrow.retentionDays()).isEqualTo(wide.retentionDays());
            assertThat(narrow.rules()).containsAll(wide.rules());
            assertThat(narrow.rules().contains(Rule.R16))
                    .isEqualTo(!narrow.omitted().equals(wide.omitted())
                            || narrow.userIdentifierOmitted() != wide.userIdentifierOmitted());
            if (unnarrowed.license() == LicenseType.ENTERPRISE
                    && !narrow.omitted().containsAll(category.elements())) {
                assertThat(narrow.leftOut()).containsAll(narrowing.byCategory().getOrDefault(category, Set.of()));
            }
        }
    }

    @Label("the random cases reach every rule of the decision and every disposition under an agreement")
    @Example
    void randomCasesReachEveryRule() {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        Set<Disposition> agreed = EnumSet.noneOf(Disposition.class);
        for (long seed = 0; seed < 1_000; seed++) {
            Situation situation = new RandomSituations(seed).any();
            for (Category category : CATEGORIES) {
                Answer answer = reference.answer(situation, category);
                rules.addAll(answer.rules());
                if (answer.rules().contains(Rule.R11)) {
                    agreed.add(answer.disposition());
                }
            }
        }
        assertThat(rules)
                .containsExactly(
                        Rule.R1, Rule.R2, Rule.R3, Rule.R4, Rule.R5, Rule.R6, Rule.R7, Rule.R8, Rule.R9, Rule.R11,
                        Rule.R16);
        assertThat(agreed).containsExactly(Disposition.values());
    }

    @Provide
    Arbitrary<Long> seeds() {
        return Arbitraries.randomValue(Random::nextLong);
    }

    /** AssertJ is called only for what differs: 32 million assertions would take longer than the decisions. */
    private static void compare(Ruling ruling, Answer expected, Situation... situations) {
        Answer actual = new Answer(
                ruling.category(),
                ruling.disposition(),
                ruling.omitted(),
                ruling.userIdentifierOmitted(),
                ruling.rules(),
                ruling.clause(),
                ruling.owner(),
                ruling.retentionDays());
        if (!expected.equals(actual)) {
            assertThat(actual).as("under %s", List.of(situations)).isEqualTo(expected);
        }
    }
}
