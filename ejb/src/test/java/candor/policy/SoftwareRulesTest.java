package candor.policy;

import static candor.policy.PolicyCases.*;
import static candor.policy.model.Category.*;
import static candor.policy.model.Disposition.*;
import static candor.policy.model.LicenseType.*;
import static candor.policy.model.Owner.*;
import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.Category;
import candor.policy.model.CategoryTerms;
import candor.policy.model.Disposition;
import candor.policy.model.Purpose;
import candor.policy.model.Rule;
import candor.policy.model.Surface;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R7 to R9 by example: what a usage report brings. */
class SoftwareRulesTest {

    @DisplayName("R7: all of a consumer's report is retained, for the purposes of the policy")
    @Test
    void consumerIsRetained() {
        assertThat(rulings(Surface.SOFTWARE, CONSUMER, null, null)).allSatisfy(ruling -> {
            assertThat(ruling.disposition()).isEqualTo(RETAIN);
            assertThat(ruling.rules()).containsExactly(Rule.R7);
            assertThat(ruling.clause()).isEqualTo("3, Consumer");
            assertThat(ruling.owner()).isEqualTo(LICENSE_HOLDER);
            assertThat(ruling.purposes())
                    .containsOnly(
                            Purpose.IMPROVEMENT,
                            Purpose.SUPPORT,
                            Purpose.PERFORMANCE_ANALYSIS,
                            Purpose.NEW_FEATURES,
                            Purpose.LEGITIMATE_BUSINESS);
        });
    }

    @DisplayName(
            "R8: under an agreement that omits nothing an enterprise's report is retained on behalf of the organization")
    @Test
    void retainedOnBehalfOfTheOrganization() {
        assertThat(rulings(Surface.SOFTWARE, ENTERPRISE, null, SILENT)).allSatisfy(ruling -> {
            assertThat(ruling.disposition()).isEqualTo(RETAIN);
            assertThat(ruling.rules()).containsExactly(Rule.R8);
            assertThat(ruling.clause()).isEqualTo("3, Enterprise");
            assertThat(ruling.owner()).isEqualTo(ORGANIZATION);
            assertThat(ruling.purposes()).containsOnly(Purpose.ON_BEHALF_OF_ORGANIZATION);
        });
    }

    @DisplayName("R8: what the agreement omits is omitted, for as long as it says")
    @ParameterizedTest(name = "{0}, omitting {1}, agreed as {2}, comes to {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // category   | omitted                  | agreed as  | comes to
                "RENDER_INPUT | PROMPT INPUT_METADATA    | -          | REDUCE",
                "RENDER_INPUT | PROMPT                   | RETAIN     | REDUCE",
                "PROCESSING   | DURATION STATUS_MESSAGE  | RETAIN     | REFUSE",
                "USAGE        | ''                       | REFUSE     | REFUSE",
                "USAGE        | ''                       | ROUTE_ONLY | REFUSE",
                "USAGE        | ''                       | -          | RETAIN",
            })
    void withinTheAgreement(Category category, String omitted, @Nullable Disposition agreed, Disposition comesTo) {
        CategoryTerms terms = new CategoryTerms(agreed, elements(omitted), 180);
        Ruling ruling = ruling(ENTERPRISE, null, agreement(Map.of(category, terms)), category);
        assertThat(ruling.disposition()).isEqualTo(comesTo);
        assertThat(ruling.omitted()).isEqualTo(comesTo == REFUSE ? category.elements() : elements(omitted));
        assertThat(ruling.retentionDays()).isEqualTo(180);
        assertThat(ruling.rules()).containsExactly(Rule.R8);
    }

    @DisplayName(
            "R9: without an agreement an enterprise's render input is refused, status messages and context are omitted")
    @ParameterizedTest(name = "{0}: {1}, without {2}")
    @CsvSource({
        "VERSION,        RETAIN, ''",
        "ENVIRONMENT,    RETAIN, ''",
        "USAGE,          RETAIN, ''",
        "PROCESSING,     REDUCE, STATUS_MESSAGE",
        "SOFTWARE_ERROR, REDUCE, CONTEXT",
        "RENDER_INPUT,   REFUSE, INPUT_METADATA PROMPT CONFIGURATION GENERATION_PARAMETERS",
    })
    void reducedWithoutAnAgreement(Category category, Disposition disposition, String omitted) {
        Ruling ruling = ruling(ENTERPRISE, null, null, category);
        assertThat(ruling.disposition()).isEqualTo(disposition);
        assertThat(ruling.omitted()).isEqualTo(elements(omitted));
        assertThat(ruling.rules()).containsExactly(Rule.R9);
        assertThat(ruling.clause()).isEqualTo("3, Enterprise");
        assertThat(ruling.owner()).isEqualTo(ORGANIZATION);
    }

    @DisplayName("without a license no rule names a report: nothing is kept")
    @Test
    void unknownFailsClosed() {
        assertThat(rulings(Surface.SOFTWARE, null, null, KEEP_EVERYTHING)).allSatisfy(ruling -> {
            assertRefused(ruling);
            assertThat(ruling.rules()).isEmpty();
        });
    }
}
