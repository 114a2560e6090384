package candor.policy;

import static candor.policy.PolicyCases.*;
import static candor.policy.model.Category.*;
import static candor.policy.model.Disposition.*;
import static candor.policy.model.Hosting.*;
import static candor.policy.model.LicenseType.*;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import candor.policy.model.AgreementTerms;
import candor.policy.model.Category;
import candor.policy.model.CategoryTerms;
import candor.policy.model.Element;
import candor.policy.model.ElementRef;
import candor.policy.model.Hosting;
import candor.policy.model.LicenseType;
import candor.policy.model.Narrowing;
import candor.policy.model.Rule;
import candor.policy.model.Surface;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** R16 by example: what administrators leave out besides. */
class NarrowingRulesTest {
    private final AgreementTerms noPrompt =
            agreement(Map.of(RENDER_INPUT, new CategoryTerms(null, Set.of(Element.PROMPT), 180)));

    @DisplayName("R16: what administrators narrow goes besides what the agreement omits, and nothing else changes")
    @Test
    void narrowsFurther() {
        Ruling before = ruling(ENTERPRISE, null, noPrompt, RENDER_INPUT);
        Ruling after = narrowed(ENTERPRISE, null, noPrompt, RENDER_INPUT, "RENDER_INPUT.CONFIGURATION");
        assertThat(after.omitted()).containsOnly(Element.PROMPT, Element.CONFIGURATION);
        assertThat(after.disposition()).isEqualTo(REDUCE);
        assertThat(after.rules()).containsOnly(Rule.R8, Rule.R16);
        assertThat(after.retentionDays()).isEqualTo(180);
        assertThat(after.owner()).isEqualTo(before.owner());
        assertThat(narrowed(ENTERPRISE, null, noPrompt, USAGE, "RENDER_INPUT.CONFIGURATION"))
                .isEqualTo(ruling(ENTERPRISE, null, noPrompt, USAGE));
    }

    @DisplayName("R16: what is omitted already is not narrowed, and R16 is not named")
    @Test
    void omittedAlready() {
        assertThat(narrowed(ENTERPRISE, null, noPrompt, RENDER_INPUT, "RENDER_INPUT.PROMPT"))
                .isEqualTo(ruling(ENTERPRISE, null, noPrompt, RENDER_INPUT));
    }

    @DisplayName("R16: a category of which nothing is left is refused")
    @Test
    void nothingIsLeft() {
        Ruling ruling =
                narrowed(ENTERPRISE, null, SILENT, PROCESSING, "PROCESSING.DURATION", "PROCESSING.STATUS_MESSAGE");
        assertRefused(ruling);
        assertThat(ruling.rules()).contains(Rule.R16);
    }

    @DisplayName("R16: rows of a category that is narrowed by the user are associated with the organization alone")
    @Test
    void withoutTheUser() {
        Ruling usage = narrowed(ENTERPRISE, null, SILENT, USAGE, "USAGE.USER_IDENTIFIER");
        assertThat(usage.userIdentifierOmitted()).isTrue();
        assertThat(usage.disposition()).isEqualTo(RETAIN);
        assertThat(usage.rules()).contains(Rule.R16);
        assertThat(narrowed(ENTERPRISE, SHARED, SILENT, ROUTING, "ROUTING.USER_IDENTIFIER")
                        .omitted())
                .containsExactly(Element.USER_IDENTIFIER);
    }

    @DisplayName("R16: routing metadata can be narrowed, to nothing at last")
    @Test
    void routing() {
        Ruling noTime = narrowed(ENTERPRISE, PRIVATE_VENDOR_MANAGED, null, ROUTING, "ROUTING.TIMESTAMP");
        assertThat(noTime.disposition()).isEqualTo(ROUTE_ONLY);
        assertThat(noTime.omitted()).containsExactly(Element.TIMESTAMP);
        assertThat(noTime.rules()).contains(Rule.R4, Rule.R16);
        assertRefused(narrowed(
                ENTERPRISE, SHARED, null, ROUTING, "ROUTING.ROUTE", "ROUTING.TIMESTAMP", "ROUTING.USER_IDENTIFIER"));
    }

    @DisplayName("R16: what R9 keeps without an agreement stays narrowed, when the agreement has ended")
    @Test
    void withoutAnAgreement() {
        Ruling ruling = narrowed(ENTERPRISE, null, null, SOFTWARE_ERROR, "SOFTWARE_ERROR.STACK");
        assertThat(ruling.omitted()).containsOnly(Element.CONTEXT, Element.STACK);
        assertThat(ruling.rules()).containsOnly(Rule.R9, Rule.R16);
    }

    @DisplayName("R3 stands, whatever administrators narrow")
    @Test
    void customerManagedStands() {
        for (Category category : Category.of(Surface.CLOUD)) {
            assertThat(narrowed(
                            ENTERPRISE,
                            PRIVATE_CUSTOMER_MANAGED,
                            null,
                            category,
                            category + ".USER_IDENTIFIER",
                            "ROUTING.ROUTE"))
                    .isEqualTo(ruling(ENTERPRISE, PRIVATE_CUSTOMER_MANAGED, null, category));
        }
    }

    @DisplayName("R16: a consumer's data is no organization's to narrow")
    @Test
    void consumersStand() {
        assertThat(narrowed(CONSUMER, null, null, USAGE, "USAGE.ACTION"))
                .isEqualTo(ruling(CONSUMER, null, null, USAGE));
    }

    @DisplayName("R1: the website cannot be narrowed: it is the same for everybody")
    @ParameterizedTest
    @ValueSource(strings = {"ACTIVITY.SEARCH", "ACCOUNT.EMAIL", "CONNECTION.USER_IDENTIFIER"})
    void websiteStands(String element) {
        assertThatThrownBy(() -> narrowing(element)).isInstanceOf(IllegalArgumentException.class);
    }

    @DisplayName("R12, R16: what was made under a narrowing stays narrowed, and one at arrival holds for what is older")
    @Test
    void narrowedAtOneOfTheMoments() {
        Ruling wide = ruling(ENTERPRISE, null, SILENT, USAGE);
        Ruling narrow = narrowed(ENTERPRISE, null, SILENT, USAGE, "USAGE.ACTION");
        for (Ruling both : List.of(wide.stricter(narrow), narrow.stricter(wide))) {
            assertThat(both.omitted()).containsExactly(Element.ACTION);
            assertThat(both.rules()).containsOnly(Rule.R8, Rule.R12, Rule.R16);
        }
    }

    private Ruling narrowed(
            LicenseType license,
            @Nullable Hosting hosting,
            @Nullable AgreementTerms agreement,
            Category category,
            String... elements) {
        return new Situation(license, hosting, agreement, narrowing(elements))
                .under(POLICY)
                .ruling(category);
    }

    private static Narrowing narrowing(String... elements) {
        return new Narrowing(Stream.of(elements).map(ElementRef::parse).collect(Collectors.toSet()));
    }
}
