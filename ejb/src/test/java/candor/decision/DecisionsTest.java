package candor.decision;

import static org.assertj.core.api.Assertions.assertThat;

import candor.licensing.InForce;
import candor.licensing.Situation;
import candor.policy.GeneralPolicy;
import candor.policy.PolicyDocuments;
import candor.policy.PolicyVersions;
import candor.policy.Ruling;
import candor.policy.model.Category;
import candor.policy.model.Element;
import candor.policy.model.LicenseType;
import candor.policy.model.Narrowing;
import candor.policy.model.Rule;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R12 where the general policy itself changes: both versions count, each for its moment. */
class DecisionsTest {
    private static final Instant BEFORE = Instant.parse("2026-05-31T23:59:59Z");
    private static final Instant AFTER = Instant.parse("2026-06-01T00:00:00Z");
    private static final InForce CONSUMER = new InForce(LicenseType.CONSUMER, null, null, Narrowing.NONE);

    @DisplayName(
            "R12: made under a version that keeps an element, arrived under one that leaves it out: it is left out")
    @Test
    void stricterAtArrival() {
        Decision decision = decisions(stricter()).of(consumer(), BEFORE, AFTER);
        Ruling inputs = decision.ruling(Category.RENDER_INPUT);
        assertThat(inputs.omitted()).containsExactly(Element.PROMPT);
        assertThat(inputs.retentionDays()).isEqualTo(90);
        assertThat(inputs.rules()).contains(Rule.R12);
        assertThat(decision.basis(Category.RENDER_INPUT).policyVersion()).isEqualTo("1");
        assertThat(decision.basis(Category.RENDER_INPUT).arrivalPolicyVersion()).isEqualTo("2");
    }

    @DisplayName("R12: made under the stricter version and arrived under a milder one: it stays as strict")
    @Test
    void stricterAtMaking() {
        GeneralPolicy first = PolicyDocuments.changed(DecisionsTest::withoutPrompts);
        GeneralPolicy second = PolicyDocuments.changed(DecisionsTest::second);
        Decision decision = new Decisions(new PolicyVersions(List.of(first, second))).of(consumer(), BEFORE, AFTER);
        assertThat(decision.ruling(Category.RENDER_INPUT).omitted()).containsExactly(Element.PROMPT);
    }

    @DisplayName("R12: both moments under one version: that one alone decides, from its first instant on")
    @Test
    void oneVersion() {
        Decisions decisions = decisions(stricter());
        Ruling before = decisions.of(consumer(), BEFORE, BEFORE).ruling(Category.RENDER_INPUT);
        assertThat(before.omitted()).isEmpty();
        assertThat(before.rules()).containsExactly(Rule.R7);
        Ruling after = decisions.of(consumer(), AFTER, AFTER).ruling(Category.RENDER_INPUT);
        assertThat(after.omitted()).containsExactly(Element.PROMPT);
        assertThat(after.rules()).containsExactly(Rule.R7);
    }

    private static Situation consumer() {
        return new Situation(null, null, CONSUMER, CONSUMER, null);
    }

    private static Decisions decisions(GeneralPolicy second) {
        return new Decisions(new PolicyVersions(List.of(GeneralPolicy.bundled("1"), second)));
    }

    private static GeneralPolicy stricter() {
        return PolicyDocuments.changed(text ->
                withoutPrompts(second(text)).replaceFirst("(?s)(  RENDER_INPUT:.*?retentionDays: )730", "$190"));
    }

    private static String second(String text) {
        return text.replace("version: \"1\"", "version: \"2\"")
                .replace("effective: 2025-01-01", "effective: 2026-06-01");
    }

    private static String withoutPrompts(String text) {
        return text.replaceFirst("(?s)(rule: R7\n.*?disposition: RETAIN\n)", "$1    omit: [RENDER_INPUT.PROMPT]\n");
    }
}
