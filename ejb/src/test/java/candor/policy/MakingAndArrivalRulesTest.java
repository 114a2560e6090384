package candor.policy;

import static candor.policy.PolicyCases.*;
import static candor.policy.model.Category.*;
import static candor.policy.model.Disposition.*;
import static candor.policy.model.Hosting.*;
import static candor.policy.model.LicenseType.*;
import static candor.policy.model.Owner.*;
import static org.assertj.core.api.Assertions.assertThat;

import candor.policy.model.AgreementTerms;
import candor.policy.model.CategoryTerms;
import candor.policy.model.Element;
import candor.policy.model.Purpose;
import candor.policy.model.Rule;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** R12 by example: between two moments the stricter wins. */
class MakingAndArrivalRulesTest {

    @DisplayName("R12: what has not changed in between is decided as before, without naming R12")
    @Test
    void unchanged() {
        Ruling ruling = ruling(ENTERPRISE, null, null, PROCESSING);
        assertThat(ruling.stricter(ruling)).isEqualTo(ruling);
    }

    @DisplayName("R12: an agreement that has ended before the report arrives no longer opens anything")
    @Test
    void stricterAtArrival() {
        Ruling making = ruling(ENTERPRISE, null, KEEP_EVERYTHING, RENDER_INPUT);
        Ruling arrival = ruling(ENTERPRISE, null, null, RENDER_INPUT);
        assertRefused(making.stricter(arrival));
        assertThat(making.stricter(arrival).rules()).containsOnly(Rule.R8, Rule.R9, Rule.R12);
    }

    @DisplayName("R12: what was made under stricter terms stays under them, and the organization's of that time")
    @Test
    void stricterAtMaking() {
        Ruling making = ruling(ENTERPRISE, null, null, SOFTWARE_ERROR);
        Ruling both = making.stricter(ruling(CONSUMER, null, null, SOFTWARE_ERROR));
        assertThat(both.disposition()).isEqualTo(REDUCE);
        assertThat(both.omitted()).containsExactly(Element.CONTEXT);
        assertThat(both.owner()).isEqualTo(ORGANIZATION);
        assertThat(both.clause()).isEqualTo("3, Enterprise");
        assertThat(both.rules()).containsOnly(Rule.R9, Rule.R7, Rule.R12);
    }

    @DisplayName("R12: the clause is that of the moment which forbids more")
    @Test
    void clauseOfTheStricterMoment() {
        Ruling consumer = ruling(CONSUMER, SHARED, null, JOB);
        Ruling customerManaged = ruling(ENTERPRISE, PRIVATE_CUSTOMER_MANAGED, null, JOB);
        assertThat(consumer.stricter(customerManaged).clause()).isEqualTo("2, Enterprise");
        assertThat(customerManaged.stricter(consumer).clause()).isEqualTo("2, Enterprise");
    }

    @DisplayName("R12: the stricter wins element by element: what either moment omits is omitted")
    @Test
    void elementByElement() {
        Ruling noPrompt = omittingInput(90, Element.PROMPT);
        Ruling noConfiguration = omittingInput(30, Element.CONFIGURATION);
        Ruling both = noPrompt.stricter(noConfiguration);
        assertThat(both.disposition()).isEqualTo(REDUCE);
        assertThat(both.omitted()).containsOnly(Element.PROMPT, Element.CONFIGURATION);
        assertThat(both.retentionDays()).isEqualTo(30);
    }

    @DisplayName("R12: two moments that between them omit everything keep nothing")
    @Test
    void nothingIsLeft() {
        Ruling noText = omittingInput(90, Element.PROMPT, Element.INPUT_METADATA);
        Ruling noNumbers = omittingInput(90, Element.CONFIGURATION, Element.GENERATION_PARAMETERS);
        assertRefused(noText.stricter(noNumbers));
    }

    @DisplayName("R12: only purposes and rights that both moments grant remain")
    @Test
    void rightsOfBothMoments() {
        Ruling consumer = ruling(CONSUMER, SHARED, null, ROUTING);
        Ruling enterprise = ruling(ENTERPRISE, SHARED, null, ROUTING);
        assertThat(consumer.stricter(enterprise).rights()).isEmpty();
        assertThat(consumer.stricter(enterprise).purposes()).doesNotContain(Purpose.TERMS_OF_SERVICE);
    }

    @DisplayName("R12: a user who is to be left out at one of the moments is left out")
    @Test
    void userLeftOut() {
        AgreementTerms nobody = new AgreementTerms(Map.of(), true, Set.of(), false);
        Ruling named = ruling(ENTERPRISE, null, SILENT, USAGE);
        Ruling unnamed = ruling(ENTERPRISE, null, nobody, USAGE);
        assertThat(named.stricter(unnamed).userIdentifierOmitted()).isTrue();
        assertThat(unnamed.stricter(named).userIdentifierOmitted()).isTrue();
    }

    private Ruling omittingInput(int days, Element... omit) {
        CategoryTerms terms = new CategoryTerms(null, Set.of(omit), days);
        return ruling(ENTERPRISE, null, agreement(Map.of(RENDER_INPUT, terms)), RENDER_INPUT);
    }
}
