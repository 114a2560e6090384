package candor.policy;

import static candor.policy.PolicyCases.*;
import static candor.policy.model.Category.*;
import static candor.policy.model.Disposition.*;
import static candor.policy.model.Hosting.*;
import static candor.policy.model.LicenseType.*;
import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.CategoryTerms;
import candor.policy.model.Disposition;
import candor.policy.model.Element;
import candor.policy.model.Hosting;
import candor.policy.model.Rule;
import candor.policy.model.Surface;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** R11 by example: what an agreement changes, and what it cannot. */
class AgreementRulesTest {

    @DisplayName("R11: what the agreement does not mention follows the general policy")
    @Test
    void silenceFollowsTheGeneralPolicy() {
        AgreementTerms aboutJobs = agreement(Map.of(JOB, KEEP));
        assertThat(ruling(ENTERPRISE, SHARED, aboutJobs, UPLOADED_ASSET))
                .isEqualTo(ruling(ENTERPRISE, SHARED, null, UPLOADED_ASSET));
    }

    @DisplayName("R11: an agreement supersedes the general policy category by category and element by element")
    @ParameterizedTest(name = "{0}, omitting {1}, agreed as {2}, comes to {3}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                // category     | omitted                          | agreed as  | comes to
                "CLOUD_ERROR    | ''                               | RETAIN     | RETAIN",
                "CLOUD_ERROR    | STACK                            | RETAIN     | REDUCE",
                "CLOUD_METRIC   | METRIC                           | RETAIN     | REFUSE",
                "CLOUD_ERROR    | STACK                            | -          | ROUTE_ONLY",
                "CLOUD_ERROR    | ''                               | ROUTE_ONLY | ROUTE_ONLY",
                "CLOUD_ERROR    | ''                               | REFUSE     | REFUSE",
                "ROUTING        | TIMESTAMP                        | -          | ROUTE_ONLY",
                "ROUTING        | ROUTE TIMESTAMP USER_IDENTIFIER  | -          | REFUSE",
                "ROUTING        | TIMESTAMP                        | RETAIN     | REDUCE",
            })
    void categoryByCategory(Category category, String omitted, @Nullable Disposition agreed, Disposition comesTo) {
        AgreementTerms terms = agreement(Map.of(category, new CategoryTerms(agreed, elements(omitted), 7)));
        Ruling ruling = ruling(ENTERPRISE, PRIVATE_VENDOR_MANAGED, terms, category);
        boolean nothingKept = comesTo == REFUSE || comesTo == ROUTE_ONLY && category != ROUTING;
        assertThat(ruling.disposition()).isEqualTo(comesTo);
        assertThat(ruling.omitted()).isEqualTo(nothingKept ? category.elements() : elements(omitted));
        assertThat(ruling.retentionDays()).isEqualTo(7);
        assertThat(ruling.rules()).contains(Rule.R11);
    }

    @DisplayName("R11: rows that are to be associated with the organization alone lose the user, routing too")
    @Test
    void userIdentifiersAreOmitted() {
        AgreementTerms nobody = new AgreementTerms(Map.of(), true, Set.of(), false);
        assertThat(rulings(Surface.SOFTWARE, ENTERPRISE, null, nobody))
                .allMatch(Ruling::userIdentifierOmitted)
                .allMatch(ruling -> ruling.omitted().isEmpty());
        assertThat(rulings(Surface.WEBSITE, ENTERPRISE, null, nobody)).noneMatch(Ruling::userIdentifierOmitted);
        assertThat(ruling(ENTERPRISE, SHARED, nobody, ROUTING).omitted()).containsExactly(Element.USER_IDENTIFIER);
    }

    @DisplayName("R11: an agreement is one organization's: it says nothing about a consumer's data")
    @ParameterizedTest
    @EnumSource
    void consumersHaveNoAgreement(Hosting hosting) {
        for (Category category : Category.values()) {
            assertThat(ruling(CONSUMER, hosting, REFUSE_EVERYTHING, category))
                    .isEqualTo(ruling(CONSUMER, hosting, null, category));
        }
    }

    @DisplayName("R11, R15: where the agreement names no period, the policy's stands")
    @Test
    void periodOfThePolicy() {
        assertThat(ruling(ENTERPRISE, SHARED, KEEP_EVERYTHING, JOB).retentionDays())
                .isEqualTo(POLICY.retentionDays(JOB))
                .isPositive();
    }
}
